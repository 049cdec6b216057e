package loggers

import "go.uber.org/zap"

func byZap(log *zap.Logger, token string, secret *string, c contact, m marshaled, t text, body []byte) {
	log.Info("x", zap.String("token", token), zap.Int("n", 1)) // want `token, a token, is written to the log by zap\.String`
	log.Info("x", zap.Any("contact", c))                       // want `c\.Email, an email address, is written to the log by zap\.Any`
	log.Info("x", zap.Reflect("marshaled", m))                 // want `m\.Email`
	log.Info("x", zap.Stringp("secret", secret))               // want `secret, a credential`
	log.With(zap.String("email", c.Email)).Info("x")           // want `c\.Email, an email address`
	log.Info("token " + token)                                 // want `a token`
	log.Info("x", zap.String("id", c.ID), zap.Int("token", len(token)))
	log.Info("x", zap.Any("m", m), zap.Object("m", m), zap.Any("t", t), zap.Stringer("t", t))
	log.Info("x", zap.Bool("token", token != ""), zap.ByteString("body", body))
}

func bySugar(log *zap.SugaredLogger, token string, c contact, m marshaled) {
	log.Infow("x", "token", token, "id", c.ID) // want `token, a token, is written to the log by \(\*zap\.SugaredLogger\)\.Infow`
	log.Infof("signed in, token=%s", token)    // want `token, a token`
	log.Info("contact", c)                     // want `c\.Email and Phone`
	log.With("email", c.Email).Info("x")       // want `c\.Email, an email address`
	log.Infow("x", "token", len(token), "m", m)
	log.Infof("id %s, token %t, type %T", c.ID, token != "", c)
}
