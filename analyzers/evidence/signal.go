package evidence

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"
)

// counters are functions that count in a metric, or raise an alert.
var counters = map[string]bool{
	// https://pkg.go.dev/expvar
	"expvar.Int.Add":   true,
	"expvar.Float.Add": true,
	"expvar.Map.Add":   true,
	// https://pkg.go.dev/github.com/prometheus/client_golang/prometheus
	"github.com/prometheus/client_golang/prometheus.Counter.Inc": true,
	"github.com/prometheus/client_golang/prometheus.Counter.Add": true,
	// https://pkg.go.dev/github.com/VictoriaMetrics/metrics
	"github.com/VictoriaMetrics/metrics.Counter.Inc": true,
	"github.com/VictoriaMetrics/metrics.Counter.Add": true,
	// https://pkg.go.dev/go.opentelemetry.io/otel/metric
	"go.opentelemetry.io/otel/metric.Int64Counter.Add":   true,
	"go.opentelemetry.io/otel/metric.Float64Counter.Add": true,
	// https://pkg.go.dev/github.com/DataDog/datadog-go/v5/statsd
	"github.com/DataDog/datadog-go/statsd.Client.Incr":           true,
	"github.com/DataDog/datadog-go/statsd.Client.Count":          true,
	"github.com/DataDog/datadog-go/statsd.ClientInterface.Incr":  true,
	"github.com/DataDog/datadog-go/statsd.ClientInterface.Count": true,
	// https://pkg.go.dev/github.com/hashicorp/go-metrics
	"github.com/hashicorp/go-metrics.IncrCounter":           true,
	"github.com/hashicorp/go-metrics.IncrCounterWithLabels": true,
	"github.com/armon/go-metrics.IncrCounter":               true,
	"github.com/armon/go-metrics.IncrCounterWithLabels":     true,
	// https://pkg.go.dev/github.com/rcrowley/go-metrics
	"github.com/rcrowley/go-metrics.Counter.Inc": true,
	"github.com/rcrowley/go-metrics.Meter.Mark":  true,
	// https://pkg.go.dev/github.com/getsentry/sentry-go
	"github.com/getsentry/sentry-go.CaptureMessage":       true,
	"github.com/getsentry/sentry-go.CaptureException":     true,
	"github.com/getsentry/sentry-go.CaptureEvent":         true,
	"github.com/getsentry/sentry-go.Hub.CaptureMessage":   true,
	"github.com/getsentry/sentry-go.Hub.CaptureException": true,
	"github.com/getsentry/sentry-go.Hub.CaptureEvent":     true,
	// https://pkg.go.dev/github.com/PagerDuty/go-pagerduty, https://pkg.go.dev/github.com/slack-go/slack
	"github.com/PagerDuty/go-pagerduty.ManageEvent":            true,
	"github.com/PagerDuty/go-pagerduty.ManageEventWithContext": true,
	"github.com/slack-go/slack.PostWebhook":                    true,
	"github.com/slack-go/slack.PostWebhookContext":             true,
}

// monitors are words in the names of what counts or raises an alert.
var monitors = []string{"metric", "metrics", "alert", "alerts", "alerter", "alerting", "counter", "counters", "stats", "statsd", "monitor", "monitoring", "telemetry"}

// namedMonitor reports whether a call is one of a method of what calls itself
// metrics or alerts.
func (f *finder) namedMonitor(call *ast.CallExpr) bool {
	fn := f.callee(call)
	if fn == nil || fn.Pkg() == nil || fn.Signature().Recv() == nil || fn.Signature().Results().Len() > 1 {
		return false
	}
	obj := typeObj(fn.Signature().Recv().Type())
	return says(name(orNone(on(call))), monitors...) || obj != nil && says(obj.Name(), monitors...)
}

// counts reports whether a call counts something, itself or by a helper.
func (f *finder) counts(call *ast.CallExpr, key string) bool {
	return counters[key] || f.doing(call).Counts
}

// signal looks at what is counted where a request is refused, or where Koywe
// refuses one of ours.
func (f *finder) signal(cur inspector.Cursor, call *ast.CallExpr, key string) {
	if _, isStmt := cur.Parent().Node().(*ast.ExprStmt); !f.counts(call, key) && !(isStmt && f.namedMonitor(call)) || len(f.statuses(call)) > 0 {
		return
	}
	stmts := slices.DeleteFunc(slices.Clone(siblings(cur)), func(s ast.Stmt) bool { return !simple(s) })
	if status, ok := f.answersWith(stmts, 401, 403); ok {
		f.add(SecuritySignal, call.Pos(), "requests that are answered %d are counted by %s", status, types.ExprString(call.Fun))
		return
	}
	for c := range cur.Enclosing((*ast.IfStmt)(nil)) {
		s := c.Node().(*ast.IfStmt)
		if slices.ContainsFunc(s.Body.List, func(st ast.Stmt) bool { return st.Pos() <= call.Pos() && call.End() <= st.End() }) {
			if status, ok := f.comparesStatus(s.Cond); ok {
				f.add(SecuritySignal, call.Pos(), "answers with status %d are counted by %s", status, types.ExprString(call.Fun))
			}
		}
		return
	}
}

// simple reports whether a statement runs whenever its block does.
func simple(s ast.Stmt) bool {
	switch s.(type) {
	case *ast.ExprStmt, *ast.AssignStmt, *ast.ReturnStmt:
		return true
	}
	return false
}

// comparesStatus reports whether a condition asks for status 401 or 403.
func (f *finder) comparesStatus(cond ast.Expr) (int, bool) {
	found := 0
	ast.Inspect(cond, func(n ast.Node) bool {
		if b, ok := n.(*ast.BinaryExpr); ok && b.Op.String() == "==" && found == 0 {
			for _, e := range []ast.Expr{b.X, b.Y} {
				if n, ok := f.number(e); ok && (n == 401 || n == 403) {
					found = int(n)
				}
			}
		}
		return found == 0
	})
	return found, found != 0
}
