package timingcompare

import (
	"slices"

	"github.com/koywe/koywelint/analyzers/internal/sensitive"
)

// Words that tell what a name is about.
var (
	// What is compared without anybody being let in.
	idle = []string{"default", "placeholder", "example", "dummy", "sample", "etag", "cache", "cached", "checksum", "fingerprint", "seen", "confirm", "confirmation", "confirmed",
		"repeat", "repeated", "again", "retype", "retyped", "rejected", "expired", "stale", "revoked", "invalidated"}
	// A value that is to replace ours.
	fresh = []string{"new", "next", "fresh", "updated", "refreshed", "rotated"}
	// Our own value of before.
	former = []string{"previous", "prev", "old", "last", "existing", "current", "stored"}
	// A value that others are checked against.
	reference = []string{"expected", "correct", "valid", "want", "allowed", "accepted", "authorized",
		"esperada", "esperado", "correcta", "correcto", "correta", "correto", "valida", "valido", "validas", "validos",
		"permitida", "permitido", "permitidas", "permitidos", "autorizadas", "autorizados"}
	// A parameter that holds what the other one is checked against.
	ours = append([]string{"stored", "server", "configured"}, reference...)
	// Parameters that a caller hands in, though their name has no class.
	given = []string{"key", "provided", "presented", "given", "supplied", "candidate", "input", "got", "attempt", "received",
		"incoming", "auth", "actual", "pass", "pw", "sig", "submitted", "client", "tok", "code", "otp", "pin",
		"llave", "chave", "firma", "assinatura", "codigo", "recibida", "recibido", "recebida", "recebido", "presentada", "presentado"}
	// Types whose fields a caller has filled.
	requests = []string{"request", "req", "input", "payload", "params", "form", "body", "event", "message", "webhook", "dto",
		"command", "cmd", "query", "args", "login",
		"peticion", "solicitud", "formulario", "requisicao", "solicitacao", "entrada"}
	// Types that hold the program's own secrets.
	holders = []string{"config", "configuration", "conf", "cfg", "settings", "options", "opts", "env", "environment", "secrets",
		"credentials", "server", "service", "app", "application", "handler", "middleware", "verifier", "authenticator", "auth", "client", "deps",
		"configuracion", "configuracao", "ajustes", "servicio", "servico", "aplicacion", "aplicacao", "servidor"}
	// Types of which each value has a secret of its own, that a caller must know.
	records = []string{"user", "account", "member", "customer", "admin", "session", "invite", "invitation", "reset", "verification",
		"credential", "secret", "tenant", "merchant", "partner", "profile", "login", "otp", "apikey", "record", "row",
		"usuario", "cuenta", "conta", "cliente", "sesion", "sessao", "comercio", "comerciante", "perfil", "registro"}
	// Types whose field named key is a key to get in with.
	guards = []string{"api", "auth", "token", "verifier", "authenticator", "middleware", "guard", "webhook", "authorizer"}
	// What a list of secrets, and one of them, is called.
	bare = []string{"key", "keys", "token", "tokens", "secret", "secrets", "llave", "llaves", "clave", "claves", "chave", "chaves", "secreto", "segredo"}
	// The same of a key to get in with, and the words that make one another.
	keyWords = []string{"key", "llave", "clave", "chave"}
	noEntry  = []string{"public", "pub", "publica", "primary", "primaria", "foreign", "idempotency", "idempotencia", "partition", "routing", "route",
		"sort", "row", "map", "index", "object", "storage", "lookup", "shard", "queue", "topic", "translation", "websocket", "locale", "lang",
		"dedup", "deduplication", "message", "event", "name", "id", "type", "version"}
	// Where a token is a piece of a language.
	languages = []string{"parser", "parse", "lexer", "lex", "scanner", "scan", "tokenizer", "ast", "grammar", "html",
		"markdown", "template", "syntax", "compiler"}
	// What is rightly rejected when it is equal.
	rejectable = []string{"revoked", "blocked", "denied", "banned", "old", "previous", "default", "used", "example", "compromised",
		"leaked", "current", "forbidden", "blacklist", "blacklisted", "denylist", "weak", "reused"}
	// What an error says that rejects a caller.
	refusals = []string{"invalid", "mismatch", "bad", "wrong", "incorrect", "unauthorized", "unauthenticated", "forbidden", "denied"}
	// What a function does that answers whether something is right.
	verbs = []string{"verify", "verifies", "verified", "valid", "validate", "validates", "authentic", "authenticate", "authenticated", "authorized", "authorize", "check", "login", "signin", "auth", "allowed",
		"verificar", "verifica", "validar", "valida", "valido", "autenticar", "autentica", "autorizar", "autoriza", "comprobar", "entrar", "ingresar", "acceder", "acessar"}
	// ... and what turns the answer around.
	turned = []string{"invalid", "not", "mismatch", "changed", "change", "differs", "differ", "diff", "stale", "fail", "failed", "fails", "reject", "rejected"}
)

// hasAny reports whether one of the words occurs in a name.
func hasAny(name string, words ...string) bool {
	for _, w := range sensitive.Words(name) {
		if slices.Contains(words, w) {
			return true
		}
	}
	return false
}

// isID reports whether a name is that of an identifier.
func isID(name string) bool {
	w := sensitive.Words(name)
	return len(w) > 0 && w[len(w)-1] == "id"
}
