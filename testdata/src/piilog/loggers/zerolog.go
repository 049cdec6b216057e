package loggers

import (
	"errors"
	"fmt"

	"github.com/rs/zerolog"
)

func byZerolog(log zerolog.Logger, token string, c contact, m marshaled, body []byte) {
	log.Info().Str("token", token).Msg("x")                            // want `token, a token, is written to the log by \(\*zerolog\.Event\)\.Str`
	log.Info().Str("id", c.ID).Interface("contact", c).Msg("x")        // want `c\.Email, an email address`
	log.Info().Msgf("signed in %s with %s", c.ID, token)               // want `token, a token`
	log.Info().Dict("c", zerolog.Dict().Str("email", c.Email)).Send()  // want `c\.Email, an email address`
	child := log.With().Str("email", c.Email).Logger()                 // want `c\.Email, an email address`
	child.Error().Err(fmt.Errorf("bad token %s", token)).Msg("failed") // want `holds token, a token`
	log.Info().Str("id", c.ID).Int("token", len(token)).Msg("x")
	log.Info().Object("m", m).Interface("m", m).EmbedObject(m).Send()
	log.Error().Err(errors.New("x")).Bytes("payload", body).Msg("failed")
	log.Info().Bool("has_token", token != "").Msg("token refreshed")
}
