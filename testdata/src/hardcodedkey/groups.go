package hardcodedkey

// All are secrets: the group becomes one of variables.
const (
	stripeSecretKey = "mZ9x7Lq2Vw4Tb6Nc8Kd1"              // want `credential is hard-coded in stripeSecretKey: .*STRIPE_SECRET_KEY`
	stripeHookKey   = "sk_live_" + "51Hq8ZxLmN3vT7bKcR2w" // want `live API key`
)

// One is: it leaves the group.
const (
	baseURL = "https://api.koywe.com/api/v1"
	// The key of the shop.
	shopAPIKey = "8fK3mZ0qX7bT2vN5cR9w" // want `credential is hard-coded in shopAPIKey`
	retries    = 3
)

// What depends on its position stays.
const (
	first = iota
	second
	cronSecret = "kL8sD0fJ2hG4qW6eR1tY" // want `credential is hard-coded in cronSecret`
	third      = iota
)

// What must be a constant stays one.
const arrayPassword = "Tr0ub4dor&3" // want `password is hard-coded in arrayPassword`

var perLetter [len(arrayPassword)]int

const loginSecret = "kL8sD0fJ2hG4qW6eR1tY" // want `credential is hard-coded in loginSecret`

const loginHeader = "X " + loginSecret

type secretText string

const typedSecret secretText = "kL8sD0fJ2hG4qW6eR1tY" // want `credential is hard-coded in typedSecret`

func local() {
	const password = "Tr0ub4dor&3" // want `password is hard-coded in password`
	const unused = "S3cur3-Pass!"
	use(password, first, second, third, baseURL, retries, perLetter, loginHeader)
	use(stripeSecretKey, stripeHookKey, shopAPIKey, cronSecret)
	var s secretText = typedSecret
	use(s)
}
