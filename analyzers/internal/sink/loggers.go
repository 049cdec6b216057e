package sink

// Loggers that print, and loggers with fields on the side.
var loggerTables = []table{
	// https://pkg.go.dev/github.com/sirupsen/logrus
	{"github.com/sirupsen/logrus", []row{
		{"", logrusPrint, printed(0)},
		{"Logger Entry FieldLogger StdLogger Ext1FieldLogger", logrusPrint, printed(0)},
		{"", logrusPrintf, formatted(0)},
		{"Logger Entry FieldLogger StdLogger Ext1FieldLogger", logrusPrintf, formatted(0)},
		{"", logrusFn, rule{kind: Log, form: returned}},
		{"Logger", logrusFn, rule{kind: Log, form: returned}},
		{"Logger Entry", "Log Logln", printed(1)},
		{"Logger Entry", "Logf", formatted(1)},
		{"Logger", "LogFn", rule{kind: Log, form: returned, at: 1}},
		{"", "WithField", named(0, 1, ShowFmt)},
		{"Logger Entry FieldLogger Ext1FieldLogger", "WithField", named(0, 1, ShowFmt)},
		{"", "WithFields", mapped(0, ShowFmt)},
		{"Logger Entry FieldLogger Ext1FieldLogger", "WithFields", mapped(0, ShowFmt)},
		{"", "WithError", value(0, ShowText)},
		{"Logger Entry FieldLogger Ext1FieldLogger", "WithError", value(0, ShowText)},
	}},
	// https://pkg.go.dev/github.com/apex/log
	{"github.com/apex/log", []row{
		{"", "Debug Info Warn Error Fatal", text(0)},
		{"Logger Entry Interface", "Debug Info Warn Error Fatal Trace", text(0)},
		{"", "Debugf Infof Warnf Errorf Fatalf", formatted(0)},
		{"Logger Entry Interface", "Debugf Infof Warnf Errorf Fatalf", formatted(0)},
		{"", "WithField", named(0, 1, ShowFmt)},
		{"Logger Entry Interface", "WithField", named(0, 1, ShowFmt)},
		{"", "WithFields", mapped(0, ShowFmt)},
		{"Logger Entry Interface", "WithFields", mapped(0, ShowFmt)},
		{"", "WithError", value(0, ShowText)},
		{"Logger Entry Interface", "WithError", value(0, ShowText)},
	}},
	// https://pkg.go.dev/github.com/golang/glog https://pkg.go.dev/k8s.io/klog/v2
	{"github.com/golang/glog k8s.io/klog k8s.io/klog/v2", []row{
		{"", "Info Infoln Warning Warningln Error Errorln Fatal Fatalln Exit Exitln", printed(0)},
		{"Verbose", "Info Infoln", printed(0)},
		{"", "Infof Warningf Errorf Fatalf Exitf", formatted(0)},
		{"Verbose", "Infof", formatted(0)},
		{"", "InfoDepth WarningDepth ErrorDepth FatalDepth ExitDepth InfolnDepth WarninglnDepth ErrorlnDepth FatallnDepth ExitlnDepth", printed(1)},
		{"Verbose", "InfoDepth InfolnDepth", printed(1)},
		{"", "InfoDepthf InfofDepth WarningDepthf WarningfDepth ErrorDepthf ErrorfDepth FatalDepthf FatalfDepth ExitDepthf ExitfDepth", formatted(1)},
		{"Verbose", "InfoDepthf InfofDepth", formatted(1)},
		{"", "InfoContext WarningContext ErrorContext FatalContext ExitContext", printed(1)},
		{"Verbose", "InfoContext", printed(1)},
		{"", "InfoContextf WarningContextf ErrorContextf FatalContextf ExitContextf", formatted(1)},
		{"Verbose", "InfoContextf", formatted(1)},
		{"", "InfoContextDepth WarningContextDepth ErrorContextDepth FatalContextDepth ExitContextDepth", printed(2)},
		{"Verbose", "InfoContextDepth", printed(2)},
		{"", "InfoContextDepthf WarningContextDepthf ErrorContextDepthf FatalContextDepthf ExitContextDepthf", formatted(2)},
		{"Verbose", "InfoContextDepthf", formatted(2)},
		{"", "InfoS", keyed(0, 1, ShowZap)},
		{"Verbose", "InfoS", keyed(0, 1, ShowZap)},
		{"", "InfoSDepth", keyed(1, 2, ShowZap)},
		{"Verbose", "InfoSDepth", keyed(1, 2, ShowZap)},
		{"", "ErrorS", keyed(1, 2, ShowZap)},
		{"Verbose", "ErrorS", keyed(1, 2, ShowZap)},
		{"", "ErrorSDepth", keyed(2, 3, ShowZap)},
		{"", "LoggerWithValues", keyed(-1, 1, ShowZap)},
	}},
	// https://pkg.go.dev/google.golang.org/grpc/grpclog
	{"google.golang.org/grpc/grpclog google.golang.org/grpc/grpclog/internal", []row{
		{"", "Info Infoln Warning Warningln Error Errorln Fatal Fatalln Print Println", printed(0)},
		{"LoggerV2 DepthLoggerV2 Logger", "Info Infoln Warning Warningln Error Errorln Fatal Fatalln Print Println", printed(0)},
		{"", "Infof Warningf Errorf Fatalf Printf", formatted(0)},
		{"LoggerV2 DepthLoggerV2 Logger", "Infof Warningf Errorf Fatalf Printf", formatted(0)},
		{"", "InfoDepth WarningDepth ErrorDepth FatalDepth", printed(1)},
		{"DepthLoggerV2", "InfoDepth WarningDepth ErrorDepth FatalDepth", printed(1)},
	}},
	// https://pkg.go.dev/github.com/gofiber/fiber/v2/log
	{"github.com/gofiber/fiber/v2/log github.com/gofiber/fiber/v3/log", []row{
		{"", "Trace Debug Info Warn Error Fatal Panic", printed(0)},
		{"", "Tracef Debugf Infof Warnf Errorf Fatalf Panicf", formatted(0)},
		{"", "Tracew Debugw Infow Warnw Errorw Fatalw Panicw", keyed(0, 1, ShowFmt)},
	}},
	// https://pkg.go.dev/github.com/labstack/gommon/log
	{"github.com/labstack/gommon/log", []row{
		{"", "Print Debug Info Warn Error Fatal Panic", printed(0)},
		{"", "Printf Debugf Infof Warnf Errorf Fatalf Panicf", formatted(0)},
		{"", "Printj Debugj Infoj Warnj Errorj Fatalj Panicj", mapped(0, ShowJSON)},
		{"Logger", "Printj Debugj Infoj Warnj Errorj Fatalj Panicj", mapped(0, ShowJSON)},
	}},
	{"github.com/labstack/echo github.com/labstack/echo/v4", []row{
		{"Logger", "Printj Debugj Infoj Warnj Errorj Fatalj Panicj", mapped(0, ShowJSON)},
	}},
	// https://pkg.go.dev/github.com/beego/beego/v2/core/logs https://pkg.go.dev/github.com/cihub/seelog
	{"github.com/beego/beego/v2/core/logs github.com/astaxie/beego/logs", []row{
		{"", "Emergency Alert Critical Error Warning Warn Notice Informational Info Debug Trace", printed(0)},
	}},
	{"github.com/cihub/seelog", []row{
		{"", "Trace Debug Info Warn Error Critical", printed(0)},
		{"", "Tracef Debugf Infof Warnf Errorf Criticalf", formatted(0)},
	}},
	// https://pkg.go.dev/github.com/davecgh/go-spew/spew
	{"github.com/davecgh/go-spew/spew", []row{
		{"", "Dump Print Println", printed(0).plus()},
		{"ConfigState", "Dump Print Println", printed(0).plus()},
		{"", "Printf", formatted(0)},
		{"ConfigState", "Printf", formatted(0)},
		{"", "Fdump Fprint Fprintln", rule{kind: Log, form: writes, flags: "+"}},
		{"ConfigState", "Fdump Fprint Fprintln", rule{kind: Log, form: writes, flags: "+"}},
		{"", "Fprintf", rule{kind: Log, form: writesf}},
	}},
	// https://pkg.go.dev/github.com/k0kubun/pp/v3 https://pkg.go.dev/github.com/kr/pretty
	// https://pkg.go.dev/github.com/sanity-io/litter
	{"github.com/k0kubun/pp github.com/k0kubun/pp/v3 github.com/kr/pretty github.com/sanity-io/litter", []row{
		{"", "Print Println Log Logln Dump Fatal", printed(0).plus()},
		{"PrettyPrinter Options", "Print Println Dump", printed(0).plus()},
		{"", "Printf Logf Fatalf", formatted(0)},
	}},
}

const (
	logrusPrint = "Trace Debug Print Info Warn Warning Error Panic Fatal " +
		"Traceln Debugln Println Infoln Warnln Warningln Errorln Panicln Fatalln"
	logrusFn     = "TraceFn DebugFn PrintFn InfoFn WarnFn WarningFn ErrorFn PanicFn FatalFn"
	logrusPrintf = "Tracef Debugf Printf Infof Warnf Warningf Errorf Panicf Fatalf"
)

// Loggers of messages with keys and values.
var kvTables = []table{
	// https://pkg.go.dev/github.com/go-logr/logr
	{"github.com/go-logr/logr", []row{
		{"Logger", "Info", keyed(0, 1, ShowZap)},
		{"Logger", "Error", keyed(1, 2, ShowZap)},
		{"LogSink", "Info", keyed(1, 2, ShowZap)},
		{"LogSink", "Error", keyed(1, 2, ShowZap)},
		{"Logger LogSink", "WithValues", keyed(-1, 0, ShowZap)},
		{"Logger LogSink", "WithName", text(0)},
	}},
	// https://pkg.go.dev/github.com/hashicorp/go-hclog
	{"github.com/hashicorp/go-hclog", []row{
		{"Logger", "Trace Debug Info Warn Error", keyed(0, 1, ShowFmt)},
		{"Logger", "Log", keyed(1, 2, ShowFmt)},
		{"Logger", "With", keyed(-1, 0, ShowFmt)},
		{"Logger", "Named ResetNamed", text(0)},
		{"", "Fmt", formatted(0)}, // a value for the others
	}},
	// https://pkg.go.dev/github.com/charmbracelet/log
	{"github.com/charmbracelet/log charm.land/log/v2", []row{
		{"", "Debug Info Warn Error Fatal Print", keyed(0, 1, ShowFmt).plus()},
		{"Logger", "Debug Info Warn Error Fatal Print", keyed(0, 1, ShowFmt).plus()},
		{"", "Debugf Infof Warnf Errorf Fatalf Printf", formatted(0)},
		{"Logger", "Debugf Infof Warnf Errorf Fatalf Printf", formatted(0)},
		{"", "Log", keyed(1, 2, ShowFmt).plus()},
		{"Logger", "Log", keyed(1, 2, ShowFmt).plus()},
		{"", "Logf", formatted(1)},
		{"Logger", "Logf", formatted(1)},
		{"", "With", keyed(-1, 0, ShowFmt).plus()},
		{"Logger", "With", keyed(-1, 0, ShowFmt).plus()},
		{"", "WithPrefix", text(0)},
		{"Logger", "WithPrefix", text(0)},
	}},
	// https://pkg.go.dev/github.com/go-kit/log https://pkg.go.dev/github.com/go-kit/kit/log
	{"github.com/go-kit/log github.com/go-kit/kit/log", []row{
		{"Logger", "Log", keyed(-1, 0, ShowFmt)},
		{"", "With WithPrefix WithSuffix", keyed(-1, 1, ShowFmt)},
	}},
	// https://pkg.go.dev/github.com/go-kratos/kratos/v2/log
	{"github.com/go-kratos/kratos/v2/log", []row{
		{"Logger", "Log", keyed(-1, 1, ShowFmt)},
		{"", "Log", keyed(-1, 1, ShowFmt)},
		{"", "With", keyed(-1, 1, ShowFmt)},
		{"", "Debug Info Warn Error Fatal", printed(0)},
		{"Helper", "Debug Info Warn Error Fatal", printed(0)},
		{"", "Debugf Infof Warnf Errorf Fatalf", formatted(0)},
		{"Helper", "Debugf Infof Warnf Errorf Fatalf", formatted(0)},
		{"", "Debugw Infow Warnw Errorw Fatalw", keyed(-1, 0, ShowFmt)},
		{"Helper", "Debugw Infow Warnw Errorw Fatalw", keyed(-1, 0, ShowFmt)},
	}},
	// https://pkg.go.dev/github.com/inconshreveable/log15
	{"github.com/inconshreveable/log15 github.com/inconshreveable/log15/v3 github.com/ethereum/go-ethereum/log", []row{
		{"", "Trace Debug Info Warn Error Crit", keyed(0, 1, ShowFmt).plus()},
		{"Logger", "Trace Debug Info Warn Error Crit", keyed(0, 1, ShowFmt).plus()},
		{"", "New", keyed(-1, 0, ShowFmt).plus()},
		{"Logger", "New With", keyed(-1, 0, ShowFmt).plus()},
	}},
	// https://pkg.go.dev/github.com/zeromicro/go-zero/core/logx
	{"github.com/zeromicro/go-zero/core/logx github.com/zeromicro/go-zero/core/logc", []row{
		{"", "Field", named(0, 1, ShowFmt)},
		{"Logger", "Debug Info Error Slow", printed(0)},
		{"Logger", "Debugf Infof Errorf Slowf", formatted(0)},
		{"Logger", "Debugv Infov Errorv Slowv", value(0, ShowJSON)},
		{"Logger", "Debugw Infow Errorw Sloww", text(0)},
	}},
	{"github.com/zeromicro/go-zero/core/logx", []row{
		{"", "Alert Debug Info Error Slow Severe Stat", printed(0)},
		{"", "Debugf Infof Errorf Slowf Severef Statf", formatted(0)},
		{"", "Debugv Infov Errorv Slowv", value(0, ShowJSON)},
		{"", "Debugw Infow Errorw Sloww", text(0)},
	}},
	{"github.com/zeromicro/go-zero/core/logc", []row{
		{"", "Alert Debug Info Error Slow Severe", printed(1)},
		{"", "Debugf Infof Errorf Slowf Severef", formatted(1)},
		{"", "Debugv Infov Errorv Slowv", value(1, ShowJSON)},
		{"", "Debugw Infow Errorw Sloww", text(1)},
	}},
	// https://pkg.go.dev/github.com/hashicorp/terraform-plugin-log/tflog
	{"github.com/hashicorp/terraform-plugin-log/tflog", []row{
		{"", "SetField", named(1, 2, ShowFmt)},
		{"", "Trace Debug Info Warn Error", mapped(2, ShowFmt)},
		{"", "SubsystemSetField", named(2, 3, ShowFmt)},
		{"", "SubsystemTrace SubsystemDebug SubsystemInfo SubsystemWarn SubsystemError", mapped(3, ShowFmt)},
	}},
}
