// Package env reads credentials, and what is none.
package env

import (
	"cmp"
	"errors"
	"os"
	"strings"
)

type config struct{ key, secret, url string }

func load() (*config, error) {
	c := &config{
		key:    os.Getenv("KOYWE_API_KEY"), // want `env-credential: KOYWE_API_KEY is read from the environment`
		secret: must("KOYWE_SECRET"),       // want `env-credential: KOYWE_SECRET is read from the environment`
	}
	if hook, ok := os.LookupEnv("KOYWE_WEBHOOK_SECRET"); ok { // want `env-credential: KOYWE_WEBHOOK_SECRET is read`
		c.secret += hook
	}
	if c.key == "" {
		return nil, errors.New("KOYWE_API_KEY is not set")
	}
	data, err := os.ReadFile("/run/secrets/koywe_secret") // want `env-credential: the mounted secret /run/secrets/koywe_secret is read`
	c.secret = strings.TrimSpace(string(data))
	return c, err
}

func must(name string) string {
	v := os.Getenv(name)
	if v == "" {
		panic(name + " is not set")
	}
	return v
}

func getenv(name, fallback string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return fallback
}

// What is read here is no credential, or is not used, or has a stand-in.
func others() []string {
	os.Getenv("KOYWE_SECRET")
	_ = os.Getenv("KOYWE_SECRET")
	if os.Getenv("KOYWE_API_KEY") != "" {
		return nil
	}
	file, _ := os.ReadFile("/var/run/secrets/kubernetes.io/serviceaccount/namespace")
	other, _ := os.ReadFile("config/secret.txt")
	return []string{
		os.Getenv("PATH"),
		os.Getenv("KOYWE_MERCHANT_ID"),
		os.Getenv("TOKEN_URL"),
		os.Getenv("SECRET_NAME"),
		getenv("KOYWE_SECRET", "not-so-secret"),
		cmp.Or(os.Getenv("KOYWE_API_KEY"), "fallback-key"),
		lookup("KOYWE_SECRET"),
		string(file), string(other),
	}
}

func later() (string, string) {
	c := config{secret: os.Getenv("KOYWE_SECRET"), url: os.Getenv("SHOP_URL")}
	if c.secret == "" {
		c.secret = "secret-of-last-resort"
	}
	key := os.Getenv("KOYWE_API_KEY")
	if key == "" {
		key = "key-of-last-resort"
	}
	return c.secret, key
}

// lookup reads no environment.
func lookup(name string) string { return strings.ToLower(name) }
