// Package keys is the configuration that others import.
package keys

// APIKey is exported: another package may need a constant.
const APIKey = "api_4f9c2b7e-" + "8d1a-4c53-9e60-b7a2f3d81c94" // want `Koywe API key \(api_…, 40 characters\) is hard-coded in APIKey: .*KOYWE_API_KEY`

// Salt says nothing by its name, but hardcodedkey uses it as a key.
const Salt = "of the earth"

// Suffix is part of a token that another package puts together.
const Suffix = "9Rk2mVx7Qp4Zt8Ws6Yb3Nc5Hd1Jf0Lg2Ku4T"
