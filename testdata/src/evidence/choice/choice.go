// Package choice chooses between sandbox and production.
package choice

import (
	"errors"
	"os"
)

type config struct{ env, url, key string }

func load() (*config, error) {
	c := &config{env: os.Getenv("SHOP_ENV"), key: os.Getenv("KOYWE_API_KEY")} // want `env-credential: KOYWE_API_KEY`
	switch c.env {                                                            // want `env-choice: env chooses between the base URLs of production and sandbox, and KOYWE_API_KEY comes from the environment`
	case "production":
		c.url = "https://api.koywe.com/api/v1"
	case "sandbox":
		c.url = "https://api-sandbox.koywe.com/api/v1"
	default:
		return nil, errors.New("SHOP_ENV is neither production nor sandbox")
	}
	if url := os.Getenv("KOYWE_BASE_URL"); url != "" { // want `env-choice: the base URL is chosen by KOYWE_BASE_URL, the credentials by KOYWE_API_KEY`
		c.url = url
	}
	return c, nil
}

var hosts = map[string]string{
	"production": "https://api.koywe.com/api/v1",
	"sandbox":    "https://api-sandbox.koywe.com/api/v1",
}

func byMap(env string) string {
	return hosts[env] // want `env-choice: env chooses between the base URLs`
}

func byIf(sandbox bool) string {
	url := "https://api.koywe.com/api/v1"
	if sandbox { // want `env-choice: sandbox chooses between`
		url = "https://api-sandbox.koywe.com/api/v1"
	}
	return url
}

func pair(live bool) string {
	if live {
		return os.Getenv("KOYWE_PRODUCTION_SECRET") // want `env-credential: KOYWE_PRODUCTION_SECRET`
	}
	return os.Getenv("KOYWE_SANDBOX_SECRET") // want `env-credential: KOYWE_SANDBOX_SECRET` `env-choice: KOYWE_PRODUCTION_SECRET and KOYWE_SANDBOX_SECRET are different credentials`
}

func environment() string {
	return os.Getenv("KOYWE_ENV") // want `env-choice: the environment is chosen by KOYWE_ENV, the credentials by KOYWE_API_KEY`
}

// Nothing here chooses an environment of Koywe by configuration.
func others(n int, lang string) []string {
	url := "https://api-sandbox.koywe.com/api/v1"
	if n > 3 {
		url = "https://api.koywe.com/api/v1"
	}
	switch lang {
	case "es":
		url = "https://docs.koywe.com/es"
	case "en":
		url = "https://docs.koywe.com/en"
	}
	if os.Getenv("LOG_MODE") == "debug" {
		url = "https://logs.example.com"
	}
	return []string{url, os.Getenv("DATABASE_HOST"), os.Getenv("GITHUB_API_URL"), os.Getenv("KOYWE_MERCHANT_ID")}
}
