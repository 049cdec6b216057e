package koywe

import "log/slog"

// The kinds of order that the shop places.
const (
	Payin  = "PAYIN"
	Payout = "PAYOUT"
)

// The statuses of an order that end it.
const (
	StatusCompleted = "COMPLETED"
	StatusFailed    = "FAILED"
	StatusCancelled = "CANCELLED"
	StatusExpired   = "EXPIRED"
)

// A Contact is a person or company that pays or is paid.
type Contact struct {
	ID             string   `json:"id,omitempty"`
	Type           string   `json:"type"`
	FirstName      string   `json:"firstName"`
	LastName       string   `json:"lastName"`
	Email          string   `json:"email"`
	Phone          string   `json:"phone,omitempty"`
	DocumentType   string   `json:"documentType"`
	DocumentNumber string   `json:"documentNumber"`
	CountrySymbol  string   `json:"countrySymbol"`
	Address        *Address `json:"address,omitempty"`
}

// LogValue shows the id alone: the rest is personal data.
func (c Contact) LogValue() slog.Value {
	return slog.GroupValue(slog.String("id", c.ID))
}

// An Address is where a contact lives.
type Address struct {
	Street  string `json:"street"`
	City    string `json:"city"`
	State   string `json:"state,omitempty"`
	ZipCode string `json:"zipCode,omitempty"`
	Country string `json:"country"`
}

// A BankAccount belongs to a contact and receives payouts.
type BankAccount struct {
	ID             string `json:"id,omitempty"`
	Kind           string `json:"kind"`
	ContactID      string `json:"contactId"`
	BankCode       string `json:"bankCode"`
	AccountNumber  string `json:"accountNumber"`
	CurrencySymbol string `json:"currencySymbol"`
	CountrySymbol  string `json:"countrySymbol"`
}

// LogValue shows the id alone: the account number is nobody's business.
func (a BankAccount) LogValue() slog.Value {
	return slog.GroupValue(slog.String("id", a.ID))
}

// A PaymentMethod says how a payer pays, such as by PSE or PIX.
type PaymentMethod struct {
	Method string `json:"method"`
	Extra  string `json:"extra,omitempty"`
}

// An OrderRequest asks for a new order. Exactly one of the amounts is set.
type OrderRequest struct {
	Type                      string          `json:"type"`
	OriginCurrencySymbol      string          `json:"originCurrencySymbol"`
	DestinationCurrencySymbol string          `json:"destinationCurrencySymbol"`
	AmountIn                  float64         `json:"amountIn,omitempty"`
	AmountOut                 float64         `json:"amountOut,omitempty"`
	ExternalID                string          `json:"externalId"`
	Description               string          `json:"description,omitempty"`
	ContactID                 string          `json:"contactId,omitempty"`
	DestinationAccountID      string          `json:"destinationAccountId,omitempty"`
	PaymentMethods            []PaymentMethod `json:"paymentMethods,omitempty"`
	SuccessURL                string          `json:"successUrl,omitempty"`
	FailedURL                 string          `json:"failedUrl,omitempty"`
}

// An Order is what Koywe says of an order.
type Order struct {
	ID             string  `json:"id"`
	Type           string  `json:"type"`
	Status         string  `json:"status"`
	ExternalID     string  `json:"externalId"`
	AmountIn       float64 `json:"amountIn"`
	AmountOut      float64 `json:"amountOut"`
	PaymentURL     string  `json:"paymentUrl,omitempty"`
	ProvidedAction string  `json:"providedAction,omitempty"`
	TokenSymbol    string  `json:"tokenSymbol,omitempty"`
}

// Checkout returns the page where the payer pays.
func (o *Order) Checkout() string {
	if o.PaymentURL != "" {
		return o.PaymentURL
	}
	return o.ProvidedAction
}
