package sensitive

// A format is one kind of key: a prefix and what follows it.
type format struct {
	provider string
	prefix   string
	alphabet alphabet
	min, max int    // how many characters follow the prefix; max 0 means any number
	contains string // which the rest contains, if any
	inWord   bool   // the prefix may stand inside a word: it is a URL or alike
	uuid     bool   // a UUID follows
	crc      bool   // the end is a checksum
	sample   bool   // keys of this form give no access to anything real
}

// alphabet is a set of characters.
type alphabet uint8

const (
	lower     alphabet = 1 << iota // 0-9 a-z
	upper                          // 0-9 A-Z
	under                          // _
	dash                           // -
	dot                            // .
	sign                           // + / =
	hexLower                       // 0-9 a-f
	hexUpper                       // A-F
	alnum     = lower | upper
	word      = alnum | under
	base64URL = word | dash
	base64Std = alnum | sign
	hexAny    = hexLower | hexUpper
)

func (a alphabet) has(c byte) bool {
	switch {
	case '0' <= c && c <= '9':
		return a&(lower|upper|hexLower) != 0
	case 'a' <= c && c <= 'f':
		return a&(lower|hexLower) != 0
	case 'g' <= c && c <= 'z':
		return a&lower != 0
	case 'A' <= c && c <= 'F':
		return a&(upper|hexUpper) != 0
	case 'G' <= c && c <= 'Z':
		return a&upper != 0
	case c == '_':
		return a&under != 0
	case c == '-':
		return a&dash != 0
	case c == '.':
		return a&dot != 0
	case c == '+' || c == '/' || c == '=':
		return a&sign != 0
	}
	return false
}

// formats holds the forms of key that are safe to recognise without a name
// beside them: a prefix of the provider's own and a body of known length and
// alphabet. Public keys (pk_), sample values and ids are left out on purpose.
var formats = [...]format{
	// Koywe: https://docs.koywe.com, credentials and security pages, and keys
	// as integrations hold them.
	{provider: "Koywe API key", prefix: "api_", alphabet: hexAny | dash, min: 36, uuid: true},

	// Stripe, https://docs.stripe.com/keys; Koywe's security page shows keys
	// of the same form. Test keys reach a sandbox only.
	{provider: "live API key", prefix: "sk_live_", alphabet: word, min: 10},
	{provider: "live restricted key", prefix: "rk_live_", alphabet: word, min: 10},
	{provider: "sandbox API key", prefix: "sk_test_", alphabet: alnum, min: 16, sample: true},
	{provider: "webhook secret", prefix: "whsec_", alphabet: base64Std, min: 24, sample: true},

	// GitHub, https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats
	{provider: "GitHub token", prefix: "ghp_", alphabet: alnum, min: 36, max: 36, crc: true},
	{provider: "GitHub token", prefix: "gho_", alphabet: alnum, min: 36, max: 36, crc: true},
	{provider: "GitHub token", prefix: "ghu_", alphabet: alnum, min: 36, max: 36, crc: true},
	{provider: "GitHub token", prefix: "ghs_", alphabet: alnum, min: 36, max: 36, crc: true},
	{provider: "GitHub token", prefix: "ghr_", alphabet: alnum, min: 36, max: 76},
	{provider: "GitHub token", prefix: "github_pat_", alphabet: word, min: 82, max: 82},

	// GitLab, https://docs.gitlab.com/security/tokens/#token-prefixes
	{provider: "GitLab token", prefix: "glpat-", alphabet: base64URL | dot, min: 20},
	{provider: "GitLab token", prefix: "gldt-", alphabet: base64URL, min: 20},
	{provider: "GitLab token", prefix: "glrt-", alphabet: base64URL | dot, min: 20},
	{provider: "GitLab token", prefix: "glcbt-", alphabet: base64URL, min: 20},
	{provider: "GitLab token", prefix: "glptt-", alphabet: base64URL, min: 20},
	{provider: "GitLab token", prefix: "glsoat-", alphabet: base64URL, min: 20},
	{provider: "GitLab token", prefix: "GR1348941", alphabet: base64URL, min: 20},

	// AWS, https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
	{provider: "AWS access key id", prefix: "AKIA", alphabet: upper, min: 16, max: 16},
	{provider: "AWS access key id", prefix: "ASIA", alphabet: upper, min: 16, max: 16},

	// Slack, https://api.slack.com/concepts/token-types
	{provider: "Slack token", prefix: "xoxb-", alphabet: alnum | dash, min: 24},
	{provider: "Slack token", prefix: "xoxp-", alphabet: alnum | dash, min: 24},
	{provider: "Slack token", prefix: "xoxe-", alphabet: alnum | dash, min: 24},
	{provider: "Slack token", prefix: "xoxe.xoxp-", alphabet: alnum | dash, min: 24},
	{provider: "Slack token", prefix: "xapp-1-", alphabet: alnum | dash, min: 24},
	{provider: "Slack webhook URL", prefix: "hooks.slack.com/services/T", alphabet: alnum | sign, min: 36, inWord: true},

	// Google, https://cloud.google.com/docs/authentication/api-keys
	{provider: "Google API key", prefix: "AIza", alphabet: base64URL, min: 35, max: 35},
	{provider: "Google access token", prefix: "ya29.", alphabet: base64URL, min: 40},
	{provider: "Google client secret", prefix: "GOCSPX-", alphabet: base64URL, min: 28, max: 28},

	// OpenAI and Anthropic: https://platform.openai.com/docs, https://docs.anthropic.com
	{provider: "OpenAI API key", prefix: "sk-", alphabet: base64URL, min: 40, contains: "T3BlbkFJ"},
	{provider: "Anthropic API key", prefix: "sk-ant-api03-", alphabet: base64URL, min: 80},
	{provider: "Anthropic API key", prefix: "sk-ant-admin01-", alphabet: base64URL, min: 80},

	// Package registries: https://docs.npmjs.com/about-access-tokens,
	// https://pypi.org/help/#apitoken, https://guides.rubygems.org/api-key-scopes/
	{provider: "npm token", prefix: "npm_", alphabet: alnum, min: 36, max: 36},
	{provider: "PyPI token", prefix: "pypi-AgEI", alphabet: base64URL, min: 50},
	{provider: "RubyGems key", prefix: "rubygems_", alphabet: hexLower, min: 48, max: 48},
	{provider: "Clojars token", prefix: "CLOJARS_", alphabet: lower, min: 60, max: 60},

	// Hosting and shops: https://docs.digitalocean.com/reference/api/,
	// https://shopify.dev/docs/apps/build/authentication-authorization,
	// https://developer.squareup.com/docs/build-basics/access-tokens
	{provider: "DigitalOcean token", prefix: "dop_v1_", alphabet: hexLower, min: 64, max: 64},
	{provider: "DigitalOcean token", prefix: "doo_v1_", alphabet: hexLower, min: 64, max: 64},
	{provider: "DigitalOcean token", prefix: "dor_v1_", alphabet: hexLower, min: 64, max: 64},
	{provider: "Shopify token", prefix: "shpat_", alphabet: hexAny, min: 32, max: 32},
	{provider: "Shopify token", prefix: "shpca_", alphabet: hexAny, min: 32, max: 32},
	{provider: "Shopify token", prefix: "shppa_", alphabet: hexAny, min: 32, max: 32},
	{provider: "Shopify secret", prefix: "shpss_", alphabet: hexAny, min: 32, max: 32},
	{provider: "Square token", prefix: "sq0atp-", alphabet: base64URL, min: 22, max: 22},
	{provider: "Square secret", prefix: "sq0csp-", alphabet: base64URL, min: 43, max: 43},

	// Others, each by its own documentation of tokens.
	{provider: "SendGrid key", prefix: "SG.", alphabet: base64URL | dot, min: 66, max: 66, contains: "."},
	{provider: "Databricks token", prefix: "dapi", alphabet: hexLower | dash, min: 32, max: 34},
	{provider: "Hugging Face token", prefix: "hf_", alphabet: alnum, min: 34, max: 34},
	{provider: "Vault token", prefix: "hvs.", alphabet: base64URL, min: 90},
	{provider: "Vault token", prefix: "hvb.", alphabet: base64URL, min: 130},
	{provider: "Doppler token", prefix: "dp.pt.", alphabet: alnum, min: 43, max: 43},
	{provider: "Grafana token", prefix: "glc_", alphabet: base64Std, min: 32},
	{provider: "Grafana token", prefix: "glsa_", alphabet: word, min: 41, max: 41},
	{provider: "Sentry token", prefix: "sntrys_", alphabet: base64Std | base64URL, min: 80},
	{provider: "Sentry token", prefix: "sntryu_", alphabet: hexLower, min: 64, max: 64},
	{provider: "Linear key", prefix: "lin_api_", alphabet: alnum, min: 40, max: 40},
	{provider: "Notion token", prefix: "ntn_", alphabet: alnum, min: 46, max: 46},
	{provider: "Perplexity key", prefix: "pplx-", alphabet: alnum, min: 48, max: 48},
	{provider: "Pulumi token", prefix: "pul-", alphabet: hexLower, min: 40, max: 40},
	{provider: "PlanetScale token", prefix: "pscale_tkn_", alphabet: base64URL | dot, min: 32},
	{provider: "PlanetScale password", prefix: "pscale_pw_", alphabet: base64URL | dot, min: 32},
	{provider: "Postman key", prefix: "PMAK-", alphabet: hexLower | dash, min: 59, max: 59},
	{provider: "age secret key", prefix: "AGE-SECRET-KEY-1", alphabet: upper, min: 58, max: 58},
	{provider: "1Password token", prefix: "ops_eyJ", alphabet: base64Std, min: 250},
	{provider: "Discord webhook URL", prefix: "discord.com/api/webhooks/", alphabet: base64URL | sign, min: 80, inWord: true},
	{provider: "Teams webhook URL", prefix: "webhook.office.com/webhookb2/", alphabet: base64URL | sign, min: 80, inWord: true},
}
