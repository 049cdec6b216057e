// Package validate has handlers that validate input, and some that do not.
package validate

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/mail"
	"regexp"
	"slices"
	"strconv"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type payment struct {
	Amount   float64 `json:"amount" binding:"required,gt=0"`
	Currency string  `json:"currency"`
	Email    string  `json:"email"`
	ID       string  `json:"id"`
}

var (
	rules      = validator.New()
	currencyRE = regexp.MustCompile(`^[A-Z]{3}$`)
	known      = []string{"COP", "CLP"}
)

func direct(w http.ResponseWriter, r *http.Request) {
	var p payment
	if err := json.NewDecoder(r.Body).Decode(&p); err != nil {
		http.Error(w, "not a payment", http.StatusBadRequest)
		return
	}
	if p.Amount <= 0 || !slices.Contains(known, p.Currency) { // want `validation: p.Amount is checked, and the answer is 400 if that fails`
		http.Error(w, "amount or currency not accepted", http.StatusBadRequest)
		return
	}
	if !currencyRE.MatchString(r.PathValue("currency")) { // want `validation: r.PathValue\("currency"\) is checked, and the answer is 422`
		http.Error(w, "no currency", http.StatusUnprocessableEntity)
		return
	}
	if _, err := mail.ParseAddress(p.Email); err != nil { // want `validation: mail.ParseAddress checks p.Email`
		http.Error(w, "no address", http.StatusBadRequest)
		return
	}
}

func helped(w http.ResponseWriter, r *http.Request) {
	var p payment
	if err := json.NewDecoder(r.Body).Decode(&p); err != nil {
		http.Error(w, "not a payment", http.StatusBadRequest)
		return
	}
	if err := money(p.Amount, p.Currency); err != nil { // want `validation: money checks p.Amount and p.Currency, and the answer is 400 if that fails`
		http.Error(w, "amount or currency not accepted", http.StatusBadRequest)
		return
	}
	err := p.check() // want `validation: p.check checks p, and the answer is 400`
	if err != nil {
		http.Error(w, "payment not accepted", http.StatusBadRequest)
		return
	}
	if err := rules.Struct(p); err != nil { // want `validation: p is validated by the rules of its type`
		http.Error(w, "payment not accepted", http.StatusBadRequest)
		return
	}
}

func money(amount float64, currency string) error {
	if !(amount > 0) {
		return errors.New("amount is not positive")
	}
	switch currency {
	case "COP", "CLP":
		return nil
	}
	return errors.New("currency is not known")
}

func joined(w http.ResponseWriter, r *http.Request) {
	var p payment
	if err := json.NewDecoder(r.Body).Decode(&p); err != nil {
		http.Error(w, "not a payment", http.StatusBadRequest)
		return
	}
	if err := all(p); err != nil { // want `validation: all checks p, and the answer is 400`
		http.Error(w, "payment not accepted", http.StatusBadRequest)
		return
	}
}

func all(p payment) error {
	var errs []error
	if p.Amount <= 0 {
		errs = append(errs, errors.New("amount is not positive"))
	}
	return errors.Join(errs...)
}

func (p *payment) check() error {
	switch {
	case p.Amount <= 0:
		return errors.New("amount is not positive")
	case len(p.ID) > 64:
		return errors.New("id is too long")
	}
	return nil
}

func framework(c *gin.Context) {
	var p payment
	if err := c.ShouldBindJSON(&p); err != nil { // want `validation: &p is validated by the binding tags of its type`
		c.JSON(http.StatusBadRequest, gin.H{"error": "not a payment"})
		return
	}
}

// What follows validates no input.

type note struct {
	Text string `json:"text"`
}

func none(w http.ResponseWriter, r *http.Request) {
	var n note
	if err := json.NewDecoder(r.Body).Decode(&n); err != nil {
		http.Error(w, "not a note", http.StatusBadRequest)
		return
	}
	if n.Text == "" {
		http.Error(w, "no text", http.StatusBadRequest)
		return
	}
	if r.Method != http.MethodPost {
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		return
	}
	if err := save(n.Text); err != nil {
		http.Error(w, "not saved", http.StatusBadRequest)
		return
	}
	if stock() < 1 {
		http.Error(w, "sold out", http.StatusBadRequest)
		return
	}
	if len(n.Text) > 100 {
		n.Text = n.Text[:100]
	}
	if len(r.Header.Get("Authorization")) < 10 {
		http.Error(w, "no token", http.StatusBadRequest)
		return
	}
	if !currencyRE.MatchString(home) {
		http.Error(w, "no currency", http.StatusBadRequest)
		return
	}
	rules.Struct(n)
	rules.SetTagName("rules")
}

var home = "COP"

func unbound(c *gin.Context) {
	var n note
	if err := c.ShouldBindJSON(&n); err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": "not a note"})
		return
	}
}

func save(text string) error {
	if _, err := strconv.Unquote(text); err != nil {
		return err
	}
	return nil
}

func stock() int { return len(home) }

// config checks settings, no input.
func config(workers int) error {
	if workers < 1 {
		return errors.New("no workers")
	}
	return money(1, home)
}
