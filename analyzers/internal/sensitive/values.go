package sensitive

// What integrators write where a real value is to come later: Koywe's
// documentation (your_apiKey), the stop lists of gitleaks' generic rule.
var placeholders = []string{
	"changeme", "change-me", "change_me", "changethis", "change-this", "change_this", "your-", "your_", "yourapi", "yoursecret", "yourtoken",
	"yourpassword", "xxx", "...", "…", "***", "example", "placeholder", "dummy", "fixme", "redacted",
	"replaceme", "replace-", "replace_", "insert-", "insert_", "foobar", "not-set", "not_set", "notset",
	"tu_api", "tu-api", "tu_clave", "tu_secret", "cambiar", "cambiame",
}

var placeholderWords = []string{
	"todo", "tbd", "test", "tests", "testing", "fake", "mock", "sample", "demo", "stub", "foo", "none", "null", "nil",
	"undefined", "unset", "empty", "invalid", "omitted", "hidden", "masked", "unknown", "default",
}

// Weak secrets that look like words, but that nobody would give to a thing as
// its name.
var weakSecrets = []string{
	"supersecret", "super-secret", "super_secret", "topsecret", "top-secret", "top_secret", "verysecret", "very-secret",
	"very_secret", "letmein", "qwerty", "p@ss", "passw0rd", "s3cr3t", "s3cret", "mysecretkey", "my-secret-key", "my_secret_key",
	"myjwtsecret", "my-jwt-secret", "my_jwt_secret",
}

// Ids that are no secret: Koywe's (credentials and errors pages), Stripe's.
var publicIDs = []string{
	"org_", "org3_", "mrc_", "mer_", "ord_", "pk_live_", "pk_test_", "pk_", "acct_", "cus_", "price_", "prod_", "evt_", "req_",
}

// Marked digests: OCI and subresource integrity, go.sum, crypt(3) and PHC strings.
var digests = []string{
	"sha1:", "sha1-", "sha256:", "sha256-", "sha384-", "sha512:", "sha512-", "md5:", "h1:", "blake3:",
	"$2a$", "$2b$", "$2y$", "$1$", "$5$", "$6$", "$y$", "$argon2", "$pbkdf2", "$scrypt", "{SHA}", "{SSHA}", "SCRAM-SHA-",
}

// The MD5, SHA-1 and SHA-256 digests of nothing.
var emptyDigests = []string{
	"d41d8cd98f00b204e9800998ecf8427e",
	"da39a3ee5e6b4b0d3255bfef95601890afd80709",
	"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
}

var pathStarts = []string{"/", "./", "../", "~/", `\\`, `C:\`, "file:", "arn:", "projects/", "secret/", "vault:", "sm://", "ssm:"}

var extensions = []string{
	"pem", "key", "crt", "cer", "json", "yaml", "yml", "toml", "txt", "env", "ini", "conf", "cfg", "p12", "pfx", "jks",
	"html", "tmpl", "sql", "go", "js", "xml", "proto", "com", "org", "net", "io", "local", "internal",
}

// Technical names in front of digits, and short words without vowels: oauth2,
// sha256, RS512, x5t#S256, api-v2.
var technical = map[string]bool{
	"a": true, "aes": true, "api": true, "argon": true, "base": true, "bcrypt": true, "blake": true, "chacha": true, "crc": true,
	"curve": true, "dsa": true, "ec": true, "ecdsa": true, "ed": true, "es": true, "gcm": true, "cbc": true, "grpc": true, "h": true,
	"hmac": true, "hs": true, "http": true, "https": true, "id": true, "ip": true, "iso": true, "jwt": true, "jwk": true, "k": true,
	"key": true, "level": true, "log": true, "md": true, "mp": true, "mtls": true, "oauth": true, "oidc": true, "openid": true, "p": true, "pbkdf": true, "phase": true,
	"pkcs": true, "poly": true, "ps": true, "rc": true, "rfc": true, "rs": true, "rsa": true, "s": true, "secp": true, "sha": true,
	"ssl": true, "step": true, "tls": true, "token": true, "type": true, "uint": true, "utf": true, "v": true, "version": true,
	"web": true, "x": true, "xchacha": true, "secret": true, "password": true, "field": true, "int": true, "ssh": true, "db": true,
	"sql": true, "pg": true, "o": true, "auth": true, "float": true, "string": true, "src": true, "tmp": true, "str": true, "txt": true, "html": true, "xml": true, "psk": true, "pwd": true,
}
