package sensitive

import (
	"go/types"
	"testing"
)

func TestOfField(t *testing.T) {
	str := types.Typ[types.String]
	for _, tt := range []struct {
		name string
		t    types.Type
		tag  string
		want Class
	}{
		{"Password", str, ``, Credential},
		{"Pwd", str, ``, Credential},
		{"Key", str, `json:"api_key"`, Credential},
		{"APIKey", str, `json:"key"`, Credential},
		{"Token", str, `json:"tokenSymbol"`, 0},
		{"Token", str, `json:"token,omitempty"`, Token},
		{"Password", str, `json:"password_hash"`, 0},
		{"Password", str, `json:"-"`, Credential},
		{"Email", str, `json:"email_template"`, 0},
		{"E", str, `xml:"email,attr"`, Email},
		{"Contact", str, `validate:"required,email"`, Email},
		{"Contact", str, `validate:"required,url"`, 0},
		{"K", str, `env:"KOYWE_API_KEY,required"`, Credential},
		{"K", str, `env:"KOYWE_BASE_URL"`, 0},
		{"X", str, `sensitive:"true"`, Secret | Personal},
		{"X", str, `sensitive:"false"`, 0},
		{"X", str, `sensitive:"email"`, Email},
		{"X", str, `pii:"phone"`, Phone},
		{"X", types.Typ[types.Int], `pii:"true"`, Personal},
		{"X", str, `datapolicy:"token"`, Token},
		{"X", str, `datapolicy:"security-key"`, Credential},
		{"X", str, `levee:"source"`, Secret | Personal},
		{"Email", str, `levee:"source"`, Email},
		{"X", str, `log:"-"`, Secret | Personal},
		{"X", str, `log:"user_id"`, 0},
		{"X", str, `masq:"secret"`, Secret | Personal},
		{"X", str, `redact:"nonsensitive"`, 0},
		{"X", str, `mask:"filled"`, Secret | Personal},
		{"Email", types.Typ[types.Bool], `json:"email"`, 0},
		{"X", str, `not a tag: "`, 0},
		{"Names", str, `json:"names"`, 0},
		{"Code", str, `json:"code"`, 0},
	} {
		f := types.NewField(0, nil, tt.name, tt.t, false)
		if got := OfField(f, tt.tag); got != tt.want {
			t.Errorf("OfField(%s %v `%s`) = %v, want %v", tt.name, tt.t, tt.tag, got, tt.want)
		}
	}
	if OfField(nil, "") != 0 {
		t.Error("OfField(nil)")
	}
}

// TestKoywe spells the API's field names in its two JSON styles and in Go.
func TestKoywe(t *testing.T) {
	for _, tt := range []struct {
		class Class
		names [][3]string
	}{
		{Credential, [][3]string{{"apiKey", "api_key", "APIKey"}, {"secret", "secret", "Secret"}, {"clientSecret", "client_secret", "ClientSecret"},
			{"webhookSecret", "webhook_secret", "WebhookSecret"}, {"password", "password", "Password"}}},
		{Token, [][3]string{{"token", "token", "Token"}, {"accessToken", "access_token", "AccessToken"}, {"refreshToken", "refresh_token", "RefreshToken"}}},
		{Email, [][3]string{{"email", "email", "Email"}}},
		{Phone, [][3]string{{"phone", "phone", "Phone"}, {"phoneNumber", "phone_number", "PhoneNumber"}}},
		{PersonName, [][3]string{{"fullName", "full_name", "FullName"}, {"firstName", "first_name", "FirstName"}, {"lastName", "last_name", "LastName"},
			{"firstLastname", "first_lastname", "FirstLastname"}, {"senderName", "sender_name", "SenderName"},
			{"thirdPartyName", "third_party_name", "ThirdPartyName"}, {"payerName", "payer_name", "PayerName"}}},
		{Document, [][3]string{{"documentNumber", "document_number", "DocumentNumber"}, {"taxIdNumber", "tax_id_number", "TaxIDNumber"}}},
		{Address, [][3]string{{"street", "street", "Street"}, {"zipCode", "zip_code", "ZipCode"}, {"addressStreet", "address_street", "AddressStreet"},
			{"addressZipCode", "address_zip_code", "AddressZipCode"}, {"addressNeighborhood", "address_neighborhood", "AddressNeighborhood"}}},
		{BirthDate, [][3]string{{"dob", "dob", "DOB"}, {"birthDate", "birth_date", "BirthDate"}}},
		{BankAccount, [][3]string{{"accountNumber", "account_number", "AccountNumber"}, {"pixKey", "pix_key", "PIXKey"}, {"clabe", "clabe", "CLABE"}}},
		{0, [][3]string{{"clientId", "client_id", "ClientID"}, {"organizationId", "organization_id", "OrganizationID"}, {"merchantId", "merchant_id", "MerchantID"},
			{"accountId", "account_id", "AccountID"}, {"orderId", "order_id", "OrderID"}, {"contactId", "contact_id", "ContactID"},
			{"externalId", "external_id", "ExternalID"}, {"destinationAddress", "destination_address", "DestinationAddress"},
			{"tokenSymbol", "token_symbol", "TokenSymbol"}, {"tokenCurrencies", "token_currencies", "TokenCurrencies"}, {"cryptoToken", "crypto_token", "CryptoToken"},
			{"documentType", "document_type", "DocumentType"}, {"documentCountry", "document_country", "DocumentCountry"}, {"emailVerified", "email_verified", "EmailVerified"},
			{"bankCode", "bank_code", "BankCode"}, {"countrySymbol", "country_symbol", "CountrySymbol"}, {"outReceipt", "out_receipt", "OutReceipt"},
			{"businessType", "business_type", "BusinessType"}, {"code", "code", "Code"}, {"senderBank", "sender_bank", "SenderBank"}, {"eventName", "event_name", "EventName"}}},
	} {
		for _, n := range tt.names {
			for _, name := range n {
				if got := OfKey(name); got != tt.class {
					t.Errorf("OfKey(%q) = %v, want %v", name, got, tt.class)
				}
			}
		}
	}
}

func TestOfType(t *testing.T) {
	named := func(path, name string, u types.Type) *types.Named {
		return types.NewNamed(types.NewTypeName(0, types.NewPackage(path, "p"), name, nil), u, nil)
	}
	empty := types.NewStruct(nil, nil)
	self := types.NewNamed(types.NewTypeName(0, types.NewPackage("x", "x"), "T", nil), nil, nil)
	self.SetUnderlying(types.NewSlice(self))
	for _, tt := range []struct {
		t    types.Type
		want Class
	}{
		{named("net/http", "Header", types.NewMap(types.Typ[types.String], types.Typ[types.String])), Payload},
		{types.NewPointer(named("net/http", "Request", empty)), Payload},
		{types.NewSlice(types.NewPointer(named("net/http", "Cookie", empty))), Token},
		{types.NewPointer(named("net/url", "Userinfo", empty)), Credential},
		{types.NewPointer(named("crypto/rsa", "PrivateKey", empty)), Credential},
		{named("crypto/rsa", "PublicKey", empty), 0},
		{named("golang.org/x/oauth2", "Token", empty), Token},
		{named("example.com/oauth2", "Token", empty), 0},
		{named("go/token", "Token", types.Typ[types.Int]), 0},
		{self, 0},
		{types.Typ[types.String], 0},
		{types.Universe.Lookup("error").Type(), 0},
		{nil, 0},
	} {
		if got := OfType(tt.t); got != tt.want {
			t.Errorf("OfType(%v) = %v, want %v", tt.t, got, tt.want)
		}
	}
}
