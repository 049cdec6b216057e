// Package shapes logs the types of a service: API models, configuration, rows.
package shapes

import (
	"database/sql"
	"log"
	"log/slog"
	"time"
)

// Generated from an OpenAPI document.
type ContactRequest struct {
	Email          *string  `json:"email,omitempty"`
	Phone          *string  `json:"phone,omitempty"`
	FullName       *string  `json:"fullName,omitempty"`
	DocumentNumber *string  `json:"documentNumber,omitempty"`
	DocumentType   *string  `json:"documentType,omitempty"`
	Address        *Address `json:"address,omitempty"`
}

type Address struct {
	Street  *string `json:"street,omitempty"`
	City    *string `json:"city,omitempty"`
	ZipCode *string `json:"zipCode,omitempty"`
}

type BankAccount struct {
	AccountNumber string `json:"accountNumber"`
	BankCode      string `json:"bankCode"`
	HolderName    string `json:"holderName"`
}

type PersonalInfo struct {
	Names         string `json:"names"`
	FirstLastname string `json:"firstLastname"`
	DOB           string `json:"dob"`
	PhoneNumber   string `json:"phoneNumber"`
	Nationality   string `json:"nationality"`
}

type Order struct {
	ID         string  `json:"orderId"`
	Status     string  `json:"status"`
	AmountIn   float64 `json:"amountIn"`
	ExternalID string  `json:"externalId"`
	Symbol     string  `json:"originCurrencySymbol"`
	TokenSym   string  `json:"tokenSymbol"`
}

type OrderWithPayer struct {
	Order
	Payer ContactRequest `json:"payer"`
}

type BankIncome struct {
	SenderName string `json:"sender_name"`
	ThirdParty string `json:"third_party_name"`
	PayerName  string `json:"payer_name"`
	Bank       string `json:"sender_bank"`
}

type Credentials struct {
	APIKey string `json:"apiKey"`
	Secret string `json:"secret"`
}

type SignIn struct {
	Token string `json:"token"`
}

type Config struct {
	BaseURL       string
	APIKey        string
	Secret        string
	WebhookSecret string
	OrgID         string
	MerchantID    string
}

type contactRow struct {
	ID             int64          `db:"id"`
	Email          sql.NullString `db:"email"`
	DocumentNumber string         `db:"document_number"`
	CreatedAt      time.Time      `db:"created_at"`
}

type gormUser struct {
	ID       uint   `gorm:"primaryKey"`
	Email    string `gorm:"uniqueIndex"`
	PassHash string
	TaxID    string `gorm:"column:tax_id"`
}

type client struct {
	cfg   Config
	token string
}

func f(c ContactRequest, cp *ContactRequest, b BankAccount, p PersonalInfo, o Order, op OrderWithPayer, bi BankIncome, cr Credentials, si SignIn, cfg Config, row contactRow, rows []contactRow, gu gormUser, cl *client, ops []OrderWithPayer) {
	log.Printf("%+v", c)
	slog.Info("x", "contact", c)  // want `c\.Email, Phone, FullName and more \(personal data\) are written to the log by slog\.Info` // want `c\.Email, Phone, FullName and more \(personal data\) are written to the log by slog\.Info`
	slog.Info("x", "contact", cp) // want `cp\.Email, Phone, FullName and more \(personal data\) are written to the log by slog\.Info` // want `cp\.Email, Phone, FullName and more \(personal data\) are written to the log by slog\.Info`
	log.Printf("%+v", b)          // want `b\.AccountNumber and HolderName \(a person's name and a bank account number\) are written to the log by log\.Printf` // want `b\.AccountNumber and HolderName \(a person's name and a bank account number\) are written to the log by log\.Printf`
	log.Printf("%+v", p)          // want `p\.FirstLastname, DOB and PhoneNumber \(a phone number, a person's name and a date of birth\) are written to the log by log\.Printf` // want `p\.FirstLastname, DOB and PhoneNumber \(a phone number, a person's name and a date of birth\) are written to the log by log\.Printf`
	log.Printf("%+v", o)
	slog.Info("x", "order", o)
	log.Printf("%+v", op)
	slog.Info("x", "order", op)   // want `op\.Payer\.Email, Phone, FullName and more \(personal data\) are written to the log by slog\.Info` // want `op\.Payer\.Email, Phone, FullName and more \(personal data\) are written to the log by slog\.Info`
	slog.Info("x", "orders", ops) // want `ops\[\]\.Payer\.Email, Phone, FullName and more \(personal data\) are written to the log by slog\.Info` // want `ops\[\]\.Payer\.Email, Phone, FullName and more \(personal data\) are written to the log by slog\.Info`
	log.Printf("%+v", bi)         // want `bi\.SenderName, ThirdParty and PayerName \(a person's name\) are written to the log by log\.Printf` // want `bi\.SenderName, ThirdParty and PayerName \(a person's name\) are written to the log by log\.Printf`
	log.Printf("%+v", cr)         // want `cr\.APIKey and Secret \(a credential\) are written to the log by log\.Printf` // want `cr\.APIKey and Secret \(a credential\) are written to the log by log\.Printf`
	log.Printf("%+v", si)         // want `si\.Token, a token, is written to the log by log\.Printf` // want `si\.Token, a token, is written to the log by log\.Printf`
	log.Printf("%+v", cfg)        // want `cfg\.APIKey, Secret and WebhookSecret \(a credential\) are written to the log by log\.Printf` // want `cfg\.APIKey, Secret and WebhookSecret \(a credential\) are written to the log by log\.Printf`
	log.Printf("%v", row)         // want `row\.Email and DocumentNumber \(an email address and a document number\) are written to the log by log\.Printf` // want `row\.Email and DocumentNumber \(an email address and a document number\) are written to the log by log\.Printf`
	log.Printf("%v", rows)        // want `rows\[\]\.Email and DocumentNumber \(an email address and a document number\) are written to the log by log\.Printf` // want `rows\[\]\.Email and DocumentNumber \(an email address and a document number\) are written to the log by log\.Printf`
	log.Printf("%v", gu)          // want `gu\.Email and TaxID \(an email address and a document number\) are written to the log by log\.Printf` // want `gu\.Email and TaxID \(an email address and a document number\) are written to the log by log\.Printf`
	log.Printf("%v", cl)          // want `cl\.cfg\.APIKey, Secret, WebhookSecret and more \(a credential and a token\) are written to the log by log\.Printf` // want `cl\.cfg\.APIKey, Secret, WebhookSecret and more \(a credential and a token\) are written to the log by log\.Printf`
	log.Println(cl.cfg)           // want `cl\.cfg\.APIKey, Secret and WebhookSecret \(a credential\) are written to the log by log\.Println` // want `cl\.cfg\.APIKey, Secret and WebhookSecret \(a credential\) are written to the log by log\.Println`
	log.Println(o.ID, o.Status, o.AmountIn, o.ExternalID, o.Symbol, o.TokenSym)
	log.Println(cfg.BaseURL, cfg.OrgID, cfg.MerchantID)
	log.Println(*c.Email, *c.Phone) // want `c\.Email, an email address, is written to the log by log\.Println` `c\.Phone, a phone number, is written to the log by log\.Println` // want `c\.Email, an email address, is written to the log by log\.Println` `c\.Phone, a phone number, is written to the log by log\.Println`
	log.Println(*c.DocumentType, *c.Address.City)
	log.Println(*c.DocumentNumber) // want `c\.DocumentNumber, a document number, is written to the log by log\.Println` // want `c\.DocumentNumber, a document number, is written to the log by log\.Println`
	log.Println(*c.Address.Street) // want `c\.Address\.Street, a postal address, is written to the log by log\.Println` // want `c\.Address\.Street, a postal address, is written to the log by log\.Println`
	log.Println(row.Email)         // want `row\.Email, an email address, is written to the log by log\.Println` // want `row\.Email, an email address, is written to the log by log\.Println`
	log.Println(row.Email.String)  // want `row\.Email\.String, which holds row\.Email, an email address, is written to the log by log\.Println` // want `row\.Email\.String, which holds row\.Email, an email address, is written to the log by log\.Println`
	log.Println(row.Email.Valid)
	log.Println(b.AccountNumber) // want `b\.AccountNumber, a bank account number, is written to the log by log\.Println` // want `b\.AccountNumber, a bank account number, is written to the log by log\.Println`
	log.Println(b.BankCode)
	log.Println(b.HolderName)  // want `b\.HolderName, a person's name, is written to the log by log\.Println` // want `b\.HolderName, a person's name, is written to the log by log\.Println`
	log.Println(bi.SenderName) // want `bi\.SenderName, a person's name, is written to the log by log\.Println` // want `bi\.SenderName, a person's name, is written to the log by log\.Println`
	log.Println(p.DOB)         // want `p\.DOB, a date of birth, is written to the log by log\.Println` // want `p\.DOB, a date of birth, is written to the log by log\.Println`
	log.Println(p.Nationality)
	log.Println(gu.PassHash)
}

func maps(m map[string]any, email, phone, docNumber string) {
	body := map[string]any{
		"email":          email,
		"documentNumber": docNumber,
		"amountIn":       100,
	}
	slog.Info("request", "body", body) // want `body, which holds docNumber, an email address and a document number, is written to the log by slog\.Info` // want `body, which holds docNumber, an email address and a document number, is written to the log by slog\.Info`
	log.Println(body)                  // want `body, which holds docNumber, an email address and a document number, is written to the log by log\.Println` // want `body, which holds docNumber, an email address and a document number, is written to the log by log\.Println`
	log.Println(m["email"])            // want `m\["email"\], an email address, is written to the log by log\.Println` // want `m\["email"\], an email address, is written to the log by log\.Println`
	log.Println(m["documentNumber"])   // want `m\["documentNumber"\], a document number, is written to the log by log\.Println` // want `m\["documentNumber"\], a document number, is written to the log by log\.Println`
	log.Println(m["document_number"])  // want `m\["document_number"\], a document number, is written to the log by log\.Println` // want `m\["document_number"\], a document number, is written to the log by log\.Println`
	log.Println(m["status"])
	log.Println(m["tokenSymbol"])
	data := m["data"].(map[string]any)
	log.Println(data["orderId"], data["status"])
	log.Println(data["accountNumber"]) // want `data\["accountNumber"\], a bank account number, is written to the log by log\.Println` // want `data\["accountNumber"\], a bank account number, is written to the log by log\.Println`
	log.Println("phone:", phone)       // want `phone, a phone number, is written to the log by log\.Println` // want `phone, a phone number, is written to the log by log\.Println`
}
