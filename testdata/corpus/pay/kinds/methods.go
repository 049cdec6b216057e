package kinds

import "example.com/platform/toolkit"

type service struct{ toolkit.Base }

type app struct{ *service }

func leakEmbedded(s service, email string)  { s.Trace(email) } // want `email, an email address, .* through Base.Trace`
func cleanEmbedded(s service, email string) { s.Length(email) }

func leakPromoted(a app, email string)  { a.Trace(email) } // want `email, an email address, .* through Base.Trace`
func cleanPromoted(a app, email string) { a.Length(email) }

func leakMethodExpression(email string)  { toolkit.Base.Trace(toolkit.Base{}, email) } // want `email, an email address, .* through Base.Trace`
func cleanMethodExpression(email string) { (*toolkit.Base).Length(new(toolkit.Base), email) }

func leakReceiver(apiKey string)  { toolkit.Secret(apiKey).Show() } // want `a credential, .* through Secret.Show`
func cleanReceiver(apiKey string) { toolkit.Secret(apiKey).Count() }
