// Package settings uses packages that settings describe. See TestSettings.
package settings

import (
	"log"

	"settings/audit" // want `the setting loggers of piilog names Trail.Recrod, which package "settings/audit" does not declare`
	"settings/kyc"
	"settings/veil"
)

func loggers(trail *audit.Trail, email string) {
	trail.Record("paid", map[string]string{"to": email}) // want `email, an email address, is written to the log by \(\*audit.Trail\).Record`
	audit.Emit("paid %s", email)                         // want `email, an email address, is written to the log by audit.Emit`
	audit.Emit("paid")
	audit.Count("paid", email)
	emit(email) // want `email, an email address, is written to the log by audit.Emit, through settings.emit`
}

func emit(text string) { audit.Emit("sent", text) }

func declarations(c kyc.Customer, ref kyc.Ref) {
	log.Print(c.Reference) // want `c.Reference, a document number, is written to the log`
	log.Print(c.Tier)
	log.Print(c)                 // want `Reference, a document number`
	log.Print(kyc.Reference("")) // want `kyc.Reference\(\), a document number, is written to the log`
	log.Print(kyc.Tier(""))
}

func cleans(email string) {
	log.Print(veil.Draw(email))
	log.Print(veil.Drop(email)) // want `an email address, is written to the log`
}
