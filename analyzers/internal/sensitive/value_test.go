package sensitive

import "testing"

func TestValue(t *testing.T) {
	for _, test := range []struct {
		class ValueClass
		texts []string
	}{
		{Empty, []string{"", " \n"}},
		{Placeholder, []string{"changeme", "your_apiKey", "<token>", "xxxxxxxx", "sk-...", "test", "example-key-1", "TODO", "********"}},
		{Template, []string{"%s", "${TOKEN}", "{{ .Token }}", "Bearer %s", "[a-z]+", "{token}", "$KOYWE_SECRET"}},
		{EnvName, []string{"KOYWE_API_KEY", "DB_PASSWORD", "S3_SECRET"}},
		{NameOfThing, []string{"secret", "client_secret", "access-token", "X-Api-Key", "sha256", "oauth2", "RS256", "authorization_code",
			"k8s-secret-name", "accessTokenCookieName2", "Password:", "--password", "token=", "SharedAccessKey", "aws4_request", "swordfish",
			"AUTH0012", "E-1203", "OAuth2", "string1", "p2p-mode", "k3s-token", "x-v1beta-token", "ipv4pool-key", "tier3keys-primary", "sha1sum-file",
			"level1password-rule", "mp4box-token", "api-http3server"}},
		{Path, []string{"/etc/secrets/key", "./key.pem", "server-key.pem", "application/json", "kubernetes.io/service-account-token"}},
		{URL, []string{"https://api.koywe.com", "urn:ietf:params:oauth:token-type:jwt"}},
		{Sentence, []string{"password must have 8 characters", "correct horse battery staple",
			"these are twelve words of a text but some are too long here"}},
		{UUID, []string{uuid, "acc_" + uuid}},
		{Digest, []string{"sha256:" + hex32, "h1:abc", "$2a$10$N9qo8uLOickgx2ZMRZoMye", "d41d8cd98f00b204e9800998ecf8427e"}},
		{PublicID, []string{"org3_" + uuid, "mrc_" + uuid, "ord_1", "pk_live_" + mixed, "0x" + hex32 + hex32[:8]}},
		{PublicKey, []string{"ssh-ed25519 AAAA", "-----BEGIN CERTIFICATE-----\nMIIB"}},
		{Number, []string{"123456", "2024-01-01", "1.5"}},
		{Encoded, []string{hex32, hex32 + hex32, mixed, "wJalrXUtnFEMI/K7MDENGbPxRfiCY1234567", "dGhpc2lzYXNlY3JldGtleQ==", "test_" + hex32,
			key("sk_live_", mixed), "0x" + hex32 + hex32}},
		{Password, []string{"hunter2", "P@ssw0rd!", "postgres123", "s3cr3t", "Tr0ub4dor&3", "x9K2mQ7p", "super-secret-key", "koywe2024", "m3trics-t0k", "koywe-s3cret", "sign-with-th1s-key", "p4ss_of_ledger", "Redis-P4ssword",
			"legal winner thank year wave sausage worth useful legal winner thank yellow"}},
	} {
		for _, s := range test.texts {
			if got := Value(s); got != test.class {
				t.Errorf("Value(%q) = %d, want %d", s, got, test.class)
			}
		}
	}
}

func TestIsComplexMatchesWhatRulesForPasswordsAskFor(t *testing.T) {
	for _, s := range []string{"Ledger-prod-77", "Admin_2024", "Qm4-ledger"} {
		if !IsComplex(s) {
			t.Errorf("IsComplex(%q) = false", s)
		}
	}
	for _, s := range []string{"ledger-prod-77", "Ledger-Prod", "Ledger77", "LEDGER_77", "X-Pass-2", "Db-1", "12345-678"} {
		if IsComplex(s) {
			t.Errorf("IsComplex(%q) = true", s)
		}
	}
}
