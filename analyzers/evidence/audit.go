package evidence

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/koywe/koywelint/analyzers/internal/flow"
	"github.com/koywe/koywelint/analyzers/internal/sensitive"
	"github.com/koywe/koywelint/analyzers/internal/sink"
)

var (
	audits  = []string{"audit", "audits", "auditor", "auditlog", "audited", "auditing", "auditlogger", "audittrail"}
	records = []string{"record", "log", "write", "emit", "event", "track", "append", "save", "store", "insert", "add", "create",
		"send", "publish", "note", "info", "warn", "error", "infow", "warnw", "errorw", "infocontext", "warncontext", "errorcontext",
		"failure", "success", "report", "put", "infof", "warnf", "errorf", "print", "printf"}
	objects = []string{"event", "events", "log", "record", "entry", "trail", "action", "f"} // of audit, as a verb
)

// audit looks at calls that write a record to something that calls itself an
// audit log: by its package, its type, its variable or its own name.
func (f *finder) audit(call *ast.CallExpr) {
	fn := f.callee(call)
	if fn == nil || fn.Pkg() == nil || len(call.Args) == 0 || !f.isEvent(call) {
		return
	}
	words := sensitive.Words(fn.Name())
	if len(words) == 0 {
		return
	}
	verb := slices.Contains(records, words[0])
	if text, ok := f.text(call.Args[0]); ok && verb && len(call.Args) > 1 && isAuditMessage(text) && len(f.flow.Uses(call)) > 0 {
		f.add(AuditRecord, call.Pos(), "%s writes an audit record", types.ExprString(call.Fun))
		return
	}
	if slices.Contains(audits, words[0]) {
		verb = !slices.ContainsFunc(words[1:], func(w string) bool { return !slices.Contains(objects, w) })
	}
	switch recv := fn.Signature().Recv(); {
	case verb && says(fn.Name(), audits...):
	case !verb:
		return
	case recv != nil:
		obj := typeObj(recv.Type())
		if !says(name(orNone(on(call))), audits...) && (obj == nil || !says(obj.Name(), audits...) && !says(fn.Pkg().Name(), audits...)) {
			return
		}
	case !says(fn.Pkg().Name(), audits...):
		return
	}
	if fn.Pkg() == f.pass.Pkg && says(fn.Pkg().Name(), audits...) {
		return // the log's own workings
	}
	f.add(AuditRecord, call.Pos(), "%s writes an audit record", types.ExprString(call.Fun))
}

// isAuditMessage reports whether the message of a record in a common log marks
// it as one for audits: "audit", "audit event", "audit: order paid".
func isAuditMessage(text string) bool {
	low := strings.ToLower(text)
	if strings.HasPrefix(low, "audit:") || strings.HasPrefix(low, "[audit]") {
		return true
	}
	words := strings.Fields(low)
	return len(words) > 0 && words[0] == "audit" && !slices.ContainsFunc(words[1:], func(w string) bool { return !slices.Contains(objects, w) })
}

// isEvent reports whether a call says what happened: by a constant text or a
// literal, and nothing that may not be kept.
func (f *finder) isEvent(call *ast.CallExpr) bool {
	event := false
	for _, e := range call.Args {
		if text, ok := f.text(e); ok && text != "" {
			event = true
		}
		event = event || litOf(e) != nil
		v := f.flow.Of(e)
		if v.Deep()&(sensitive.Secret|sensitive.Personal) != 0 || v.Origin&flow.RawBody != 0 {
			return false
		}
	}
	for _, u := range f.flow.Uses(call) {
		if u.Kind == sink.Log && f.holdsSensitive(f.info.TypeOf(u.Arg), 0) {
			return false
		}
	}
	return event
}
