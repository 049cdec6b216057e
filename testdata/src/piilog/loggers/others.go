package loggers

import (
	"github.com/apex/log"
	charm "github.com/charmbracelet/log"
	kit "github.com/go-kit/log"
	"github.com/go-logr/logr"
	"github.com/go-resty/resty/v2"
	"github.com/golang/glog"
	"github.com/hashicorp/go-hclog"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/baggage"
	"k8s.io/klog/v2"
)

func others(l logr.Logger, h hclog.Logger, k kit.Logger, token string, c contact) {
	l.Info("x", "token", token)                           // want `token, a token, is written to the log by \(logr\.Logger\)\.Info`
	l.WithValues("email", c.Email).Error(nil, "x")        // want `c\.Email, an email address`
	h.Info("x", "token", token)                           // want `token, a token`
	charm.Info("x", "token", token)                       // want `token, a token`
	_ = k.Log("msg", "x", "token", token)                 // want `token, a token`
	log.WithField("token", token).Info("x")               // want `token, a token`
	log.WithFields(log.Fields{"email": c.Email}).Info("") // want `c\.Email, an email address`
	glog.Infof("token %s", token)                         // want `token, a token`
	klog.InfoS("x", "token", token)                       // want `token, a token`
	klog.InfofDepth(1, "contact %s", c.Email)             // want `c\.Email, an email address`
	_ = attribute.String("user.email", c.Email)           // want `c\.Email, an email address`
	_, _ = baggage.NewMember("email", c.Email)            // want `c\.Email, an email address`
}

func quietOthers(l logr.Logger, h hclog.Logger, k kit.Logger, token string, c contact) {
	l.V(1).Info("token", "len", len(token), "id", c.ID)
	h.Info("x", "id", c.ID, "present", token != "")
	charm.Info("x", "id", c.ID)
	_ = k.Log("msg", "token", "id", c.ID)
	log.WithFields(log.Fields{"id": c.ID, "token": "none"}).Info("x")
	glog.Infof("token %T of %d bytes", token, len(token))
	klog.InfoS("x", "tokens", 3)
	_ = attribute.String("user.id", c.ID)
	_ = attribute.Int("token.count", 3)
	_, _ = baggage.NewMember("id", c.ID)
}

func traffic(debug bool) {
	client := resty.New().SetDebug(true) // want `SetDebug makes the client log its requests`
	client.SetDebug(debug)
	client.SetDebug(false)
	_ = resty.New().EnableGenerateCurlOnDebug().SetBaseURL("https://api.koywe.com") // want `makes the client log`
}
