package hardcodedkey

import (
	"cmp"
	"flag"
	"os"

	"github.com/spf13/pflag"
	"github.com/spf13/viper"
)

type settings struct {
	APIKey   string `env:"KOYWE_API_KEY" envDefault:"8fK3mZ0qX7bT2vN5cR9w"` // want `default is hard-coded in the tag of APIKey`
	Password string `default:"S3cur3-Pass!"`                                // want `default is hard-coded in the tag of Password`
	JWTKey   string `env:"JWT_KEY" default:"gateway-signing"`               // want `default is hard-coded in the tag of JWTKey`
	Secret   string `env:"KOYWE_SECRET" default:"changeme"`
	Pull     string `env:"PULL_SECRET" default:"registry-pull"`
	AuthKey  string `env:"AUTH_KEY" default:"auth-key"`
	Host     string `default:"8fK3mZ0qX7bT2vN5cR9w"`
	TokenTTL string `default:"3600s"`
}

func getEnv(key, fallback string) string {
	if v := os.Getenv(key); v != "" {
		return v
	}
	return fallback
}

var fromEnv = getEnv("KOYWE_SECRET", "mZ9x7Lq2Vw4Tb6Nc8Kd1") // want `credential is hard-coded as default of KOYWE_SECRET: leave the default empty`

func defaults(s *settings, flags *flag.FlagSet) {
	flag.String("api-key", "8fK3mZ0qX7bT2vN5cR9w", "key of the API")                  // want `credential is hard-coded as default of api-key`
	flags.StringVar(&s.Secret, "secret", "mZ9x7Lq2Vw4Tb6Nc8Kd1", "secret of the API") // want `credential is hard-coded as default of secret`
	pflag.StringP("password", "p", "S3cur3-Pass!", "password")                        // want `password is hard-coded as default of password`
	viper.SetDefault("koywe.api_key", "8fK3mZ0qX7bT2vN5cR9w")                         // want `credential is hard-coded as default of koywe.api_key`
	s.APIKey = cmp.Or(os.Getenv("KOYWE_API_KEY"), "8fK3mZ0qX7bT2vN5cR9w")             // want `credential is hard-coded in s.APIKey|as default of KOYWE_API_KEY`
	use(cmp.Or(os.Getenv("KOYWE_SECRET"), "mZ9x7Lq2Vw4Tb6Nc8Kd1"))                    // want `credential is hard-coded as default of KOYWE_SECRET`

	k := os.Getenv("KOYWE_API_KEY")
	if k == "" {
		k = "8fK3mZ0qX7bT2vN5cR9w" // want `credential is hard-coded as default of KOYWE_API_KEY`
	}
	use(k)
	v, ok := os.LookupEnv("KOYWE_SECRET")
	if !ok {
		v = "mZ9x7Lq2Vw4Tb6Nc8Kd1" // want `credential is hard-coded as default of KOYWE_SECRET`
	}
	use(v)
	os.Setenv("KOYWE_WEBHOOK_SECRET", "wq8Zr2Lm5Xc9Tb4Nd7Vg") // want `credential is hard-coded under KOYWE_WEBHOOK_SECRET`
}

func silentDefaults(s *settings) {
	flag.String("api-key", "", "key of the API, 32 characters")
	flag.String("api-key-file", "/run/secrets/api_key_2024", "file that holds the key")
	flag.String("token-url", "https://auth.koywe.com/token", "where tokens come from")
	pflag.StringP("password", "p", "", "password")
	pflag.StringP("region", "r", "us-east-1a2b3c", "region")
	viper.SetDefault("token_ttl", "3600s")
	viper.SetDefault("api_key", "")
	s.Secret = cmp.Or(os.Getenv("KOYWE_SECRET"), os.Getenv("SECRET"))
	s.Host = cmp.Or(os.Getenv("HOST"), "host-8fK3mZ0qX7bT2vN5cR9w")
	getEnv("KOYWE_SECRET", "")
	getEnv("KOYWE_SECRET", "changeme")
	getEnv("KOYWE_ORG_ID", "org3_4f9c2b7e-8d1a-4c53-9e60-b7a2f3d81c94")
	getEnv("KOYWE_BASE_URL", "https://api.koywe.com/api/v1")
	os.Setenv("KOYWE_API_KEY", os.Getenv("OLD_KEY"))
	k := os.Getenv("REGION")
	if k == "" {
		k = "us-east-1a2b3c"
	}
	use(k)
}

const (
	defaultWebhookSecret = "wq8Zr2Lm5Xc9Tb4Nd7Vg" // want `credential is hard-coded in defaultWebhookSecret: leave the default empty`
	bothSecret           = "Tb4Nd7Vgwq8Zr2Lm5Xc9" // want `credential is hard-coded in bothSecret`
)

// What is only a default may be empty; what is used besides is read.
func constantDefaults() {
	s := getEnv("KOYWE_WEBHOOK_SECRET", defaultWebhookSecret)
	if s == defaultWebhookSecret {
		panic("set KOYWE_WEBHOOK_SECRET")
	}
	use(s, getEnv("OTHER_SECRET", bothSecret), bothSecret)
}

type database struct{ User, Password string }

type mailer struct{ DB database }

// Two passwords are not read from one variable.
func owners(m *mailer, region string) {
	use(database{"koywe", "S3cur3-Pass!"}.Password)  // want `os.Getenv\("DATABASE_PASSWORD"\)`
	m.DB.Password = "S3cur3-Pass!"                   // want `os.Getenv\("DB_PASSWORD"\)`
	use(settings{Password: "S3cur3-Pass!"}.Password) // want `os.Getenv\("PASSWORD"\)`
	if m.DB.Password == "" && region != "" {
		m.DB.Password = "S3cur3-Pass!" // want `leave the default empty`
	}
	if m.DB.Password == "" {
		m.DB.Password = "S3cur3-Pass!" // want `leave the default empty`
		m.DB.User = "koywe"
	}
}

// A setting that is called a key, and has a random text.
func keysOf() {
	flag.String("outbox-key", "zT7pQ4wX9mN2bV5cR8kL", "key that signs the outbox") // want `credential is hard-coded as default of outbox-key`
	getEnv("LLAVE_BUZON", "zT7pQ4wX9mN2bV5cR8kL")                                  // want `as default of LLAVE_BUZON`
	flag.String("site-key", "zT7pQ4wX9mN2bV5cR8kL", "key of the captcha, which is public")
	flag.String("sort-key", "created_at", "column")
	flag.String("routing-key", "orders.created", "of the queue")
	flag.String("outbox-key-id", "zT7pQ4wX9mN2bV5cR8kL", "id of the key")
	getEnv("KEYBOARD", "zT7pQ4wX9mN2bV5cR8kL")
}
