package hardcodedkey

func testValues(c *config) {
	c.APIKey = "8fK3mZ0qX7bT2vN5cR9w"
	c.Password = "hunter2!"
	newClient("https://api.koywe.com", "kL8sD0fJ2hG4qW6eR1tY", "mZ9x7Lq2Vw4Tb6Nc8Kd1")
	use("sk_test_" + "4fGh7Jk9Lm2Np5Qr8St1")
	c.APIKey = "api_1c9e7a52-" + "30bd-4f86-a1d7-5e2c84f09b63" // want `Koywe API key \(api_…, 40 characters\) is hard-coded in c.APIKey`
	use("sk_live_" + "51Hq8ZxLmN3vT7bKcR2w")                   // want `live API key`
}
