package hardcodedkey

import (
	"encoding/base64"
	"errors"
	"net/http"
)

var errNoKey = errors.New("no key")

// The text of a configuration file, of each kind.
const (
	yamlConfig = "database:\n  host: db.internal\n  user: ledger\n  password: Uj7-plk2-92xa\n"            // want `value of password is hard-coded in a configuration`
	tomlConfig = "[broker]\nhost = \"rabbit\"\nuser = \"ledger\"\nsecret = \"b1Gz-77ab-X0q9\"\n"          // want `value of secret is hard-coded in a configuration`
	envConfig  = "export PORT=8080\n# the ledger\nLEDGER_API_KEY='kq83hd92k1hs72gx0slq82nd'\nMODE=live\n" // want `value of LEDGER_API_KEY is hard-coded in a configuration`
)

// The same to be filled in, the text of a manual, the names of secrets, code.
const (
	yamlTemplate = "database:\n  host: db.internal\n  user: ledger\n  password: ${DB_PASSWORD}\n"
	yamlSample   = "database:\n  host: db.internal\n  user: ledger\n  password: changeme\n"
	yamlNames    = "env:\n  - name: PASSWORD\n  secretKeyRef: ledger-db-2\n  key: password\n  token: ledger-token\n"
	manual       = "Sign in with\n  password: Uj7-plk2-92xa\nand change it after that.\nAsk for more.\n"
	code         = "x := 1\npassword := Uj7plk292xa(x)\nreturn password\n"
)

type iniKey struct{ value string }

func (k iniKey) MustString(fallback string) string {
	if k.value == "" {
		return fallback
	}
	return k.value
}

type iniFile map[string]string

func (f iniFile) Key(name string) iniKey { return iniKey{f[name]} }

func readIni(f iniFile) (secret, cookie string) {
	secret = f.Key("SECRET_KEY").MustString("!#@FDEWREWR&*(") // want `credential is hard-coded as default of SECRET_KEY`
	cookie = f.Key("COOKIE_NAME").MustString("ledger_incredible")
	return secret, cookie
}

func basicInBase64(req *http.Request, user, password string) {
	cred := base64.StdEncoding.EncodeToString([]byte("ops:Tr0ub4dor&3")) // want `password is hard-coded beside its user in base64`
	req.Header.Set("Authorization", "Basic "+cred)
	req.Header.Set("Proxy-Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte(user+":"+password)))
}

// Ids and cursors.
func encodedIDs() []string {
	return []string{
		base64.StdEncoding.EncodeToString([]byte("Order:4211973")),
		base64.URLEncoding.EncodeToString([]byte("cursor:updated_at")),
		base64.StdEncoding.EncodeToString([]byte("user:password")),
	}
}

type passwords struct{}

func (passwords) GetPassword() string {
	return "h4rdc0ded-for-now" // want `password is hard-coded as result of GetPassword`
}

func (passwords) PasswordName() string { return "v1beta-for-now" }
