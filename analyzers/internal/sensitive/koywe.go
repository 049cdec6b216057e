package sensitive

// koyweNames are field names of Koywe's API, in words, that the general rules
// cannot judge. A class counts where the name is a key or field; no class means
// that Koywe shows the value in the clear everywhere.
//
// https://docs.koywe.com/payments/advanced/security
// https://docs.koywe.com/core-concepts/contacts-and-bank-accounts
// https://docs.koywe.com/en/core-concepts/merchant-external-accounts
// https://docs.koywe.com/v/english/documentation/webhooks-and-callbacks
var koyweNames = map[string]Class{
	// Public ids and names of things: never secret, never personal.
	"client id": 0, "organization id": 0, "org id": 0, "merchant id": 0, "account id": 0, "order id": 0, "contact id": 0,
	"external id": 0, "quote id": 0, "destination account id": 0, "destination merchant id": 0,
	"token symbol": 0, "token currencies": 0, "crypto token": 0, "document type": 0, "tax id type": 0, "business type": 0,
	"bank code": 0, "country symbol": 0, "email verified": 0, "out receipt": 0,
	"destination address": 0, // a wallet, or the id of a bank account

	// The delegated identity check.
	"address street": Address, "address zip code": Address, "address neighborhood": Address,
	"first lastname": PersonName, "first last name": PersonName, "second last name": PersonName,
	// Bank income webhooks.
	"sender name": PersonName, "third party name": PersonName, "payer name": PersonName,
}
