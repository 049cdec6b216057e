// Package fixed has the choice of a base URL, but one credential in the source
// for both: no evidence.
package fixed

import "os"

func baseURL(env string) string {
	if env == "production" {
		return "https://api.koywe.com/api/v1"
	}
	if url := os.Getenv("KOYWE_BASE_URL"); url != "" {
		return url
	}
	return "https://api-sandbox.koywe.com/api/v1"
}

func hook() string {
	return os.Getenv("KOYWE_WEBHOOK_SECRET") // want `env-credential`
}
