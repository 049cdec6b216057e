package sensitive

import (
	"encoding/base64"
	"strings"
	"testing"
)

// key puts a key together when the test runs, so that no scanner takes the
// parts for one.
func key(parts ...string) string { return strings.Join(parts, "") }

const (
	hex32 = "3f9a1c7e5b2d8046e1c94a7f20d6b583"
	uuid  = "1c9e7a52-30bd-4f86-a1d7-5e2c84f09b63"
	mixed = "x7Kq9Zm2Lw4Tb6Nc8Vd1Rt5Hj3Fg0Ps"
)

func jwt(header, claims string) string {
	enc := base64.RawURLEncoding
	return enc.EncodeToString([]byte(header)) + "." + enc.EncodeToString([]byte(claims)) + "." + mixed
}

func TestFormat(t *testing.T) {
	body := strings.Repeat("MHcCAQEEIIrYSSNQFaA2Hwf1duRSxKtLYX5CB04fSeQ6tF1aY\n", 3)
	for _, test := range []struct {
		text, provider string
		sample         bool
	}{
		{key("api_", uuid), "Koywe API key", false},
		{key("key=api_", uuid, "&x=1"), "Koywe API key", false},
		{key("Bearer sk_live_", mixed), "live API key", false},
		{key("sk_test_", mixed), "sandbox API key", true},
		{key("ghp_", mixed, "4321z"), "GitHub token", true},
		// The sample of GitHub's article on its formats, whose checksum fits.
		{key("ghp_", "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ", "0mLq17"), "GitHub token", false},
		{key("github_pat_", mixed, mixed, mixed[:20]), "GitHub token", false},
		{key("use glpat-", mixed[:20], "."), "GitLab token", false},
		{key("AKIA", "Q3EGXZ7PL5WMVT2R"), "AWS access key id", false},
		{key("xoxb-", "240817365912-", mixed), "Slack token", false},
		{key("https://hooks.slack.com/services/T", "02ABCDE/B03FGHIJ/", mixed[:24]), "Slack webhook URL", false},
		{key("AIza", mixed, "Sy_0"), "Google API key", false},
		{key("sk-proj-", mixed, "T3BlbkFJ", mixed), "OpenAI API key", false},
		{key("sk-ant-api03-", mixed, mixed, mixed), "Anthropic API key", false},
		{key("npm_", mixed, "4321z"), "npm token", false},
		{key("dop_v1_", hex32, hex32), "DigitalOcean token", false},
		{key("shpat_", hex32), "Shopify token", false},
		{key("SG.", mixed[:22], ".", mixed, "h3Jf6Gd9Sa2Q"), "SendGrid key", false},
		{key("-----BEGIN RSA PRIVATE", " KEY-----\n", body, "-----END RSA PRIVATE", " KEY-----"), "private key", true},
		{jwt(`{"alg":"HS256"}`, `{"sub":"abc"}`), "JSON Web Token", true},

		{key("api_", "00000000-0000-0000-0000-000000000000"), "", false},
		{key("api_", "11111111-2222-3333-4444-555555555555"), "", false},
		{key("my_api_", uuid), "", false},
		{key("org3_", uuid), "", false},
		{key("pk_live_", mixed), "", false},
		{key("task_live_", mixed), "", false},
		{key("sk_live_", "your_key_here"), "", false},
		{key("ghp_", strings.Repeat("x", 36)), "", false},
		{key("ghp_", mixed), "", false}, // too short
		{key("ghp_", mixed, mixed), "", false},
		{key("AKIA", "IOSFODNN7", "EXAMPLE"), "", false},
		{key("-----BEGIN RSA PRIVATE", " KEY-----"), "", false},
		{key("-----BEGIN RSA PRIVATE", " KEY-----\n...\n-----END RSA PRIVATE", " KEY-----"), "", false},
		{key("-----BEGIN PUBLIC KEY-----\n", body, "-----END PUBLIC KEY-----"), "", false},
		{key("-----BEGIN CERTIFICATE-----\n", body), "", false},
		{jwt(`{"alg":"none"}`, `{"sub":"abc"}`), "", false},
		{jwt(`{"typ":"JWT"}`, `{"sub":"abc"}`), "", false},
		{jwt(`{"alg":"HS256"}`, `{"sub":"1234567890","name":"John Doe"}`), "", false},
		{"eyJ.eyJ.eyJ", "", false},
	} {
		m, ok := Format(test.text)
		if ok != (test.provider != "") || m.Provider != test.provider || m.Sample != test.sample {
			t.Errorf("Format(%q) = %+v, %v; want %q, sample %v", test.text, m, ok, test.provider, test.sample)
		}
		if ok && (m.Start < 0 || m.End > len(test.text) || m.Start >= m.End) {
			t.Errorf("Format(%q): bad range %d:%d", test.text, m.Start, m.End)
		}
	}
}

func FuzzFormat(f *testing.F) {
	f.Add(key("Bearer ghp_", mixed, "4321z"))
	f.Add("-----BEGIN PRIVATE KEY-----\\")
	f.Fuzz(func(t *testing.T, s string) {
		if m, ok := Format(s); ok && (m.Start < 0 || m.End > len(s) || m.Start >= m.End) {
			t.Errorf("Format(%q): bad range %d:%d", s, m.Start, m.End)
		}
		Value(s)
	})
}

func BenchmarkFormat(b *testing.B) {
	text := strings.Repeat("No line of this long constant has a key in it.\n", 200)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Format(text)
	}
}
