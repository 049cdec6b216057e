package hardcodedkey

import _ "embed"

//go:embed .env // want `environment file .env is embedded into the binary`
var envFile string

//go:embed certs/server-key.pem // want `private key file certs/server-key.pem is embedded`
var serverKey []byte

//go:embed .env.example certs/ca.pem certs/server.crt schema.json
var harmless string
