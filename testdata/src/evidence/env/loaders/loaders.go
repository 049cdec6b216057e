// Package loaders reads credentials by libraries.
package loaders

import (
	"context"

	"github.com/caarlos0/env/v11"
	"github.com/hashicorp/vault/api"
	"github.com/spf13/viper"
)

type config struct {
	Env      string `env:"SHOP_ENV" envDefault:"sandbox"`
	Merchant string `env:"KOYWE_MERCHANT_ID"`
	Koywe    struct {
		APIKey string `env:"KOYWE_API_KEY,required"` // want `env-credential: KOYWE_API_KEY is read from the environment`
		Secret string `env:"KOYWE_SECRET" envDefault:"s3cr3t-of-last-resort"`
	}
}

func load() (*config, error) {
	var c config
	return &c, env.Parse(&c)
}

// other has the tags, but nothing reads it.
type other struct {
	Secret string `env:"KOYWE_WEBHOOK_SECRET"`
}

func fetch(ctx context.Context, kv *api.KVv2) (any, error) {
	if _, err := kv.GetMetadata(ctx, "shop/koywe"); err != nil {
		return nil, err
	}
	return kv.Get(ctx, "shop/koywe") // want `env-credential: a secret is read from Vault`
}

func automatic() string {
	viper.AutomaticEnv()
	return viper.GetString("KOYWE_API_KEY") // want `env-credential: KOYWE_API_KEY is read from the environment`
}

func bind() string {
	viper.BindEnv("koywe.secret", "KOYWE_SECRET") // want `env-credential: KOYWE_SECRET is read from the environment`
	viper.BindEnv("merchant", "KOYWE_MERCHANT_ID")
	viper.SetDefault("koywe.url", "https://api-sandbox.koywe.com/api/v1")
	return viper.GetString("koywe.secret") + other{}.Secret
}
