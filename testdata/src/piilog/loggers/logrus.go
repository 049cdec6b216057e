package loggers

import (
	"context"

	"github.com/sirupsen/logrus"
)

func byLogrus(log *logrus.Logger, ctx context.Context, token string, c contact, t text) {
	log.WithField("token", token).Info("x")                                // want `token, a token, is written to the log by \(\*logrus\.Logger\)\.WithField`
	log.WithFields(logrus.Fields{"id": c.ID, "email": c.Email}).Info("x")  // want `c\.Email, an email address`
	logrus.WithFields(logrus.Fields{"token": token, "id": c.ID}).Warn("x") // want `token, a token`
	entry := log.WithField("id", c.ID).WithField("email", c.Email)         // want `c\.Email, an email address`
	entry.Infof("contact %+v", c)                                          // want `c\.Email and Phone`
	fields := logrus.Fields{"id": c.ID}
	log.WithFields(fields).Info("x")
	fields["email"] = c.Email
	log.WithFields(fields).Info("x") // want `c\.Email, an email address`
	log.WithContext(ctx).WithFields(logrus.Fields{"id": c.ID, "token": token != ""}).Infof("%s %v", c.ID, t)
}
