package sensitive

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	for _, tt := range []struct {
		name string
		want []string
	}{
		{"APIKey", []string{"api", "key"}},
		{"apiKey", []string{"api", "key"}},
		{"apikey", []string{"api", "key"}},
		{"KOYWE_API_KEY", []string{"koywe", "api", "key"}},
		{"APIKEY", []string{"api", "key"}},
		{"userID", []string{"user", "id"}},
		{"userIDs", []string{"user", "ids"}},
		{"JWTs", []string{"jwts"}},
		{"JWTsByUser", []string{"jwts", "by", "user"}},
		{"OAuth2Token", []string{"oauth2", "token"}},
		{"oauth2AccessToken", []string{"oauth2", "access", "token"}},
		{"accesstoken", []string{"access", "token"}},
		{"PassWord", []string{"password"}},
		{"e-mail", []string{"email"}},
		{"X-Api-Key", []string{"x", "api", "key"}},
		{"customer.first name", []string{"customer", "first", "name"}},
		{"SHA256Sum", []string{"sha256", "sum"}},
		{"k8sSecret", []string{"k8s", "secret"}},
		{"password2", []string{"password2"}},
		{"contraseña", []string{"contrasena"}},
		{"TELÉFONO", []string{"telefono"}},
		{"unMasked", []string{"unmasked"}},
		{"__", nil},
		{"", nil},
		{"\xff\xfeToken", []string{"token"}},
	} {
		if got := Words(tt.name); !slices.Equal(got, tt.want) {
			t.Errorf("Words(%q) = %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestOfName has for each word its right readings and, below, its wrong ones.
func TestOfName(t *testing.T) {
	for _, tt := range []struct {
		class Class
		names string
	}{
		{Phone, "fono fonoContacto fonoDelCliente"},
		{0, "fonoaudiologo formatoFono"},
		{Document, "nroDoc numeroDoc"},
		{BankAccount, "nroCta numero_cta"},
		{BirthDate, "fechaNac fecha_nac"},
		{0, "tipoDoc tipoCta fechaCta"},
		{Credential, "password Password userPassword DB_PASSWORD dbpass newPassword passwordValue password2 passwd passphrase passwordConfirmation keyPassword defaultPassword"},
		{0, "passwordField passwordPolicy passwordLength passwordResetURL passwordRequired passwordChanged minPasswordLength hasPassword ErrInvalidPassword " +
			"resetPassword forgotPassword checkPassword passwordHash hashedPassword maskedPassword passwordFile passwordHint requirePassword PasswordCredentialsGrant"},
		{Credential, "pass dbPass userPass smtp_pass"},
		{0, "passed passenger passCount firstPass boardingPass bypass passthrough compass passRate"},
		{Credential, "dbPwd userPwd pw dbPW"},
		{0, "pwd cwd oldPwd pwm"}, // working directory, as a variable
		{0, "usdcToken daiToken tokenUSDTAddress"},
		{Credential, "secret clientSecret webhookSecret koyweSecret SecretKey secretString"},
		{0, "secretName secretRef secretPath secretVersion secretManager secretType secretKeyRef imagePullSecret secretary secretID"},
		{Credential, "apiKey APIKey api_key X-Api-Key privateKey privateKeyPEM signingKey encryptionKey hmacKey secretAccessKey accessKey stripeKey masterKey"},
		{0, "key publicKey primaryKey foreignKey cacheKey sortKey mapKey rowKey redisKey configKey idempotencyKey keyID apiKeyID keyName apiKeyName keySize " +
			"keyboard keyCode translationKey s3Key objectKey sessionKey tokenKey passwordKey apiKeyHeader apiKeyPrefix apiPublicKey monkey apiKeys sshKeys secretEnvKey cci"},
		{Credential, "credential credentials awsCreds cred"},
		{0, "sacred credit increment credentialsFile credentialType credentialID"},
		{Credential, "dsn mysqlDSN connectionString connStr"},
		{0, "sentryDSN dsnName connection"},
		{Credential, "userPin cardPIN"},
		{0, "pin pinned ping pinning shipping gpioPin mapPin pinCount"},
		{Token, "token accessToken refresh_token idToken bearerToken sessionToken csrfToken resetToken tokenString rawToken tokenFromHeader token2 apiToken verifyToken"},
		{0, "tokenURL schemeIDHTTPBearer tokenCount tokenType tokenEndpoint tokenExpiry tokenName tokenFile tokenHeader tokenizer nextToken nextPageToken pageToken syncToken continuationToken " +
			"tokenSymbol tokenCurrencies cryptoToken accessTokenCookieName tokenLimit tokenBucket tokenUsage maxTokens promptTokens eosToken tokenHash hashedToken " +
			"tokenAddress fakeToken accessTokenURL isToken tokenID lexToken tokenSource hasToken tokens userTokens csrfFieldName"},
		{Token, "authorization Authorization authHeader bearer basicAuth proxyAuthorization"},
		{0, "auth author authority authMethod authType authMode authURL authProvider authStatus authorized bearerFormat OAuth paymentAuthorization"},
		{Token, "sessionID session_id cookieValue sessionCookie sessionid"},
		{0, "session sessionName cookieName cookie magicCookieValue sessionCount sessionTimeout cookiePath sessionIDLength"},
		{Token, "jwt userJWT otp otpCode smsCode verificationCode"},
		{0, "jwtIssuer otpLength code phoneCode statusCode countryCode authorizationCode errorCode"},
		{Authenticator, "signature sig hmac webhookSignature expectedMAC signatureHex"},
		{0, "methodSignature funcSignature macAddress digest checksum signatureHeader signatureAlgorithm significant config"},
		{Email, "email Email userEmail customerEmails emailAddress e-mail eMail emailTo email_address"},
		{0, "emailTemplate emailSubject emailBody emailEnabled emailSent emailVerified emailProvider emailServer emailQueue emailType emailCount emailValidator " +
			"welcomeEmail serviceAccountEmail botEmail sendEmail noreplyEmail maskedEmail emailHash mail mailer emailID isEmail"},
		{Phone, "phone phoneNumber mobileNumber cellPhone telephone msisdn customerPhone"},
		{0, "phoneCode phoneType microphone headphones phoneVerified mobile phoneCountry"},
		{PersonName, "firstName lastName holderName customerName beneficiaryName surname firstname customerFullName userFullName accountHolderName"},
		{0, "name fileName hostName pathName bucketName tableName columnName fieldName packageName funcName serviceName podName namespaceName nodeName className " +
			"typeName keyName queueName topicName dbName headerName cookieName envName imageName domainName tagName displayName commonName lastFileName username userName " +
			"firstNodeName senderBankName fullName repositoryFullName"},
		{Document, "rut cpf CNPJ curp rfc cuit dni nit ssn passportNumber documentNumber taxId taxIDNumber nationalID customerRUT"},
		{0, "RFC3339 rfc2822 session documentType documentID taxIdType passportJS truth rutabaga nitpick documentCountry document"},
		{Address, "streetAddress postalAddress homeAddress billingAddress customerAddress street zipCode postalCode addressLine1"},
		{0, "address ipAddress macAddress memoryAddress listenAddress bindAddress serverAddress contractAddress walletAddress remoteAddr destinationAddress addressID zip wallStreet"},
		{BirthDate, "dob dateOfBirth birthDate birthday customerDOB"},
		{0, "date updatedAt birthdayMessage dateFormat"},
		{BankAccount, "accountNumber bankAccount iban clabe cbu cvu pixKey bankAccountNumber"},
		{0, "account accountID accountType bankAccountID bankCode accountNumberLength bankName"},
		{Card, "cardNumber creditCard pan cvv cvc cvv2 creditCardNumber securityCode"},
		{0, "card panel cardinality wildcard discard dashboardCard cardType maskedCard cardBrand panic maskedPAN"},
		{Payload, "rawBody webhookBody webhookPayload"},
		{0, "body payload payloadSize bodyLimit"},
		{Credential, "clave contrasena contraseña claveApi clave_secreta"},
		{0, "claveForanea clavePrimaria palabraClave"},
		{Email, "correo correoElectronico correoCliente"},
		{0, "correoPlantilla correoEnviado"},
		{Phone, "telefono numeroTelefono telefonoCliente"},
		{PersonName, "nombreCompleto nombreCliente nombreDelTitular apellido apellidoPaterno"},
		{0, "nombre nombreArchivo nombreTabla"},
		{Document, "numeroDocumento numero_de_documento rutCliente documentoIdentidad"},
		{0, "documento documentoTipo numeroOrden"},
		{BankAccount, "numeroCuenta cuentaBancaria numeroDeCuenta"},
		{0, "cuenta cuentaRegresiva"},
		{Card, "numeroTarjeta tarjetaCredito"},
		{0, "tarjeta"},
		{0, "id count len userID merchantId organizationId clientId orderId externalId status amount currency i ok err"},
		{Token | Credential, "tokenOrPassword"},
	} {
		for _, name := range strings.Fields(tt.names) {
			if got := OfName(name, types.Typ[types.String]); got != tt.class {
				t.Errorf("OfName(%q, string) = %v, want %v", name, got, tt.class)
			}
		}
	}
}

func TestOfKey(t *testing.T) {
	for _, tt := range []struct {
		class Class
		names string
	}{
		{Credential, "pwd password user.pwd Password:"},
		{Token, "cookie Set-Cookie token Authorization csrf"},
		{Email, "mail email"},
		{PersonName, "fullName full_name customer_full_name"},
		{0, "name key code id user address pin auth cookie_name tokens secrets repositoryFullName authorizations"},
	} {
		for _, name := range strings.Fields(tt.names) {
			if got := OfKey(name); got != tt.class {
				t.Errorf("OfKey(%q) = %v, want %v", name, got, tt.class)
			}
		}
	}
}

func TestOfNameTypes(t *testing.T) {
	basic := func(k types.BasicKind) types.Type { return types.Typ[k] }
	str := basic(types.String)
	named := func(path, name string, u types.Type) types.Type {
		pkg := types.NewPackage(path, "p")
		return types.NewNamed(types.NewTypeName(token.NoPos, pkg, name, nil), u, nil)
	}
	field := func(name string, t types.Type) *types.Var { return types.NewField(0, nil, name, t, false) }
	strct := func(fs ...*types.Var) types.Type { return types.NewStruct(fs, nil) }
	bytes := types.NewSlice(types.Universe.Lookup("byte").Type())
	empty := types.NewInterfaceType(nil, nil)
	choice := named("example.com/x", "MatchingDOB", str)
	pkg := choice.(*types.Named).Obj().Pkg()
	for _, n := range []string{"MatchingDOBNone", "MatchingDOBSimilar"} {
		pkg.Scope().Insert(types.NewConst(0, pkg, n, choice, constant.MakeString(n)))
	}
	self := types.NewNamed(types.NewTypeName(0, nil, "T", nil), nil, nil)
	self.SetUnderlying(types.NewSlice(self))
	for _, tt := range []struct {
		name string
		t    types.Type
		want Class
	}{
		{"password", bytes, Credential},
		{"password", types.NewPointer(str), Credential},
		{"passwords", types.NewSlice(str), Credential},
		{"accessTokens", types.NewSlice(str), Token},
		{"tokens", types.NewSlice(str), 0}, // pieces of a text
		{"secrets", types.NewSlice(str), Credential},
		{"credentials", str, Credential},
		{"apiKeys", types.NewMap(str, str), Credential},
		{"tokens", str, 0},   // a count, a permission
		{"cookie", bytes, 0}, // of a handshake
		{"ed25519Key", named("crypto/ed25519", "PublicKey", bytes), 0},
		{"sshKeys", types.NewSlice(str), 0},
		{"emails", types.NewMap(basic(types.Int), str), Email},
		{"emails", types.NewMap(str, basic(types.Bool)), Email},
		{"emails", types.NewMap(str, strct()), Email},
		{"emails", types.NewMap(str, basic(types.Int)), 0},
		{"password", empty, Credential},
		{"email", named("database/sql", "NullString", strct(field("String", str), field("Valid", basic(types.Bool)))), Email},
		{"secret", named("example.com/x", "Secret", str), Credential},
		{"to", named("example.com/x", "Email", str), Email},
		{"to", types.NewSlice(named("example.com/x", "Email", str)), Email},
		{"doc", types.NewPointer(named("example.com/x", "NationalID", str)), Document},
		{"maskedTo", named("example.com/x", "Email", str), 0},
		{"exampleTo", named("example.com/x", "Email", str), 0},
		{"to", named("example.com/x", "Email", strct(field("ID", str))), 0},
		{"to", named("example.com/x", "EmailKind", str), 0},
		{"to", named("example.com/x", "Address", str), 0},
		{"next", named("example.com/x", "Token", str), 0}, // of what, the name must say
		{"secreto", str, Credential},
		{"segredoWebhook", str, Credential},
		{"tokenAcesso", str, Token},
		{"tipoDeClave", str, 0},
		{"longitudClave", str, 0},
		{"ultimoUsoDeClave", str, 0},
		{"claveDeAcceso", str, Credential},
		{"numeroDeCuenta", str, BankAccount},
		{"token", named("example.com/x", "TokenType", str), 0},
		{"token", named("sync/atomic", "Value", strct(field("v", empty))), Token},
		{"token", named("go/token", "Token", basic(types.Int)), 0},
		{"token", named("golang.org/x/net/html", "Token", strct(field("Data", str))), 0},
		{"token", named("example.com/lexer", "Token", str), 0},
		{"credentials", named("example.com/x", "Credentials", strct(field("Key", str), field("ID", str))), 0},
		{"password", basic(types.Bool), 0},
		{"token", basic(types.Int), 0},
		{"tokens", basic(types.Int), 0},
		{"token", types.NewChan(types.SendRecv, str), 0},
		{"password", types.NewSignatureType(nil, nil, nil, nil, nil, false), 0},
		{"password", types.Universe.Lookup("error").Type(), 0},
		{"cardNumber", basic(types.Int64), Card},
		{"documentNumber", basic(types.Int), Document},
		{"phone", basic(types.Uint64), Phone},
		{"phones", basic(types.Int), 0},
		{"cvv", basic(types.Uint8), 0},
		{"accountNumber", basic(types.Uint64), 0}, // the sequence of a blockchain account
		{"birthDate", named("time", "Time", strct()), BirthDate},
		{"token", named("time", "Time", strct()), 0},
		{"dob", choice, 0},
		{"email", types.NewPointer(choice), 0},
		{"sessionKey", bytes, Credential},
		{"cacheKey", bytes, 0},
		{"mac", bytes, Authenticator},
		{"mac", str, 0},
		{"pwd", bytes, Credential},
		{"password", basic(types.Invalid), Credential},
		{"password", self, 0},
		{"password", nil, Credential},
	} {
		if got := OfName(tt.name, tt.t); got != tt.want {
			t.Errorf("OfName(%q, %v) = %v, want %v", tt.name, tt.t, got, tt.want)
		}
	}
}

func TestCleanName(t *testing.T) {
	for _, name := range strings.Fields("maskedToken redact tokenHash hashPassword encryptedSecret redactedEmail maskCard MaskEmail passwordDigest anonymize emailSHA256") {
		if !CleanName(name) {
			t.Errorf("CleanName(%q) = false", name)
		}
	}
	for _, name := range strings.Fields("unmasked unMasked decrypted token hashKey sha256Secret encryptionKey isMasked notRedacted unhashed maskable password encryptKey") {
		if CleanName(name) {
			t.Errorf("CleanName(%q) = true", name)
		}
	}
}

func TestOfEnv(t *testing.T) {
	for _, tt := range []struct {
		class Class
		names string
	}{
		{Credential, "KOYWE_API_KEY KOYWE_SECRET KOYWE_WEBHOOK_SECRET DB_PASSWORD AWS_SECRET_ACCESS_KEY DATABASE_URL PGPASSWORD MYSQL_PWD DB_PASS JWT_SECRET ENCRYPTION_KEY DB_DSN APP_KEY CLIENT_SECRET"},
		{Token, "GITHUB_TOKEN NPM_TOKEN AWS_SESSION_TOKEN GITHUB_PAT"},
		{0, "PWD HOME PATH KOYWE_ORG_ID KOYWE_BASE_URL KOYWE_CLIENT_ID PASSWORD_FILE TOKEN_URL SENTRY_DSN GOOGLE_APPLICATION_CREDENTIALS ADMIN_EMAIL AWS_ACCESS_KEY_ID PUBLIC_KEY CACHE_KEY SSH_AUTH_SOCK SECRET_NAME"},
	} {
		for _, name := range strings.Fields(tt.names) {
			if got := OfEnv(name); got != tt.class {
				t.Errorf("OfEnv(%q) = %v, want %v", name, got, tt.class)
			}
		}
	}
}

func FuzzOfName(f *testing.F) {
	for _, s := range []string{"", "_", "APIKey", "numero_de", "contraseña", "OAuth2Token", "\xff", "IDs", "and or", "password 1 2", "de la"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		Words(name)
		OfName(name, nil)
		OfName(name, types.Typ[types.String])
		OfName(name, types.Typ[types.Int])
		OfKey(name)
		OfEnv(name)
		CleanName(name)
	})
}

func BenchmarkOfName(b *testing.B) {
	names := []string{"ctx", "err", "handleRequest", "accessToken", "userRepository", "i", "statusCode", "ErrNotFound", "publicKey"}
	b.ReportAllocs()
	for b.Loop() {
		for _, n := range names {
			OfName(n, types.Typ[types.String])
		}
	}
}
