package sensitive

import "strings"

// Class is a set of kinds of sensitive data. The zero value is none.
type Class uint32

const (
	Credential    Class = 1 << iota // API key, secret, password, private key: long-lived
	Token                           // bearer, session or access token, JWT, cookie value: grants access for a while
	Authenticator                   // a MAC or signature: proves who sent something
	Email                           // an email address
	Phone                           // a phone number
	PersonName                      // a person's name
	Document                        // a national document, tax id or passport number
	Address                         // a postal address or a part of it that locates a person
	BirthDate                       // a date of birth
	BankAccount                     // a bank account number, CLABE, CBU, IBAN, PIX key
	Card                            // a card number or its security code
	Payload                         // a whole message that holds such data by nature: headers, request, raw webhook body
	InternalError                   // the text of an internal error
)

const (
	// Secret is what grants access.
	Secret = Credential | Token
	// Personal is what identifies a person or their money.
	Personal = Email | Phone | PersonName | Document | Address | BirthDate | BankAccount | Card
)

var classNames = [...]string{"credential", "token", "signature", "email address", "phone number", "person's name",
	"document number", "postal address", "date of birth", "bank account number", "card number", "raw message", "internal error"}

// String names the classes for a message: "credential", "email address and phone number".
func (c Class) String() string {
	var names []string
	switch { // marked so by a struct tag that names no kind
	case c&(Secret|Personal) == Secret|Personal:
		return "sensitive data"
	case c&Personal == Personal:
		names, c = append(names, "personal data"), c&^Personal
	}
	for i, n := range classNames {
		if c&(1<<i) != 0 {
			names = append(names, n)
		}
	}
	switch len(names) {
	case 0:
		return "nothing sensitive"
	case 1:
		return names[0]
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}
