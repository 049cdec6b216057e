package sensitive

// envSecrets are environment variables known by their whole name, in words.
// https://www.postgresql.org/docs/current/libpq-envars.html
// https://laravel.com/docs/encryption (APP_KEY), https://redis.io/docs/latest/develop/tools/cli/
var envSecrets = map[string]Class{
	"google application credentials": 0, // a path
	"database url":                   Credential,
	"mongo uri":                      Credential,
	"mongodb uri":                    Credential,
	"mongo url":                      Credential,
	"postgres url":                   Credential,
	"amqp url":                       Credential,
	"rabbitmq url":                   Credential,
	"rediscli auth":                  Credential,
	"pwd":                            0, // the working directory
	"oldpwd":                         0,
	"app key":                        Credential,
	"secret key base":                Credential,
	"github pat":                     Token,
	"gh pat":                         Token,
}

// OfEnv returns the class of the value of an environment variable. What is
// configured there belongs to the operator, so only secrets count: ADMIN_EMAIL
// is no customer's.
func OfEnv(name string) Class {
	var buf [64]byte
	words := string(appendWords(buf[:0], name))
	if c, ok := envSecrets[words]; ok {
		return c
	}
	if rest, head := lastWord(words); head == "key" {
		if _, of := lastWord(rest); envKeys[of] {
			return Credential
		}
	}
	return judge(words, text, true) & Secret
}

// envKeys are what a key from the environment is for, if it encrypts or signs:
// SHOP_DATA_KEY. As the name of a variable it may well be a key to look up.
var envKeys = set("data backup vault storage cookie session hash block field pii kyc dek kek crypto cipher")
