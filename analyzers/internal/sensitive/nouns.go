package sensitive

// The word lists follow those of CodeQL, gosec, Bearer and Privado, each judged
// here by its place in the name:
// https://github.com/github/codeql/blob/main/go/ql/lib/semmle/go/security/SensitiveActions.qll
// https://github.com/Bearer/bearer-rules, https://github.com/Privado-Inc/privado

// Words that open the name of something else: an error, a predicate, a count,
// a verb done to the noun, the name of a field or header.
var labels = set("err error errors invalid missing wrong incorrect is has have had should must need needs require requires required " +
	"no not num count max min len total enable enabled disable disabled allow allowed use uses skip show hide can check validate valid " +
	"forgot forget prompt ask msg field column col header param query route path endpoint " +
	"scope claim scheme type kind label attr attribute metric topic flags supports support " +
	"tipo formato campo longitud largo tamano tamanho cantidad falta faltan sin tiene requiere etiqueta")

// Modifiers that say that the value is made up.
var fakes = set("fake dummy mock mocked stub example sample placeholder invalid")

// Modifiers that add nothing: what is left of them decides.
var fillers = set("my the a an new old current cur raw plain plaintext cleartext default given input provided presented received incoming " +
	"expected actual want got tmp temp test original orig decoded decrypted decoded parsed trimmed env flag cached stored unmasked unredacted unencrypted")

// Words after which a name tells something else than its head.
var prepositions = set("by for from of to with via per without")

// Words at the end of a name that tell the form of the value.
var endings = set("value values val vals string strings str strs raw bytes byte buf plain plaintext b64 base64 base64url hex pem der ptr input copy orig " +
	"original list slice array arr map v1 v2 v3 v4")

const tokenNots = "next prev previous page paging pagination continuation continue resume sync cursor skip stop crypto erc20 erc721 asset coin native swap base quote usdc usdt dai weth wbtc " +
	"lexer lex parser parse parsed syntax ast peek lookahead eos bos eof unk pad llm prompt completion cached output special num number string ident " +
	"identifier keyword operator comment word words delimiter separator start end begin open close left right idempotency concurrency fencing template " +
	"format date time layout placeholder replacement public design max min total html xml json css stream change shard balance balancer"

const emailNots = "welcome confirmation verification notification invite invitation reset reminder marketing support noreply outgoing send sent " +
	"update change queue template templated html text body no activation bounce smtp verify confirm service robot bot" // messages and mailboxes that are no person's

const keyNots = "public pub primary foreign cache map sort row index env"

// nouns are the heads that make a name sensitive.
var nouns = map[string]noun{
	// What grants access.
	"password":              {class: Credential, alone: always, not: set(passwordNots)},
	"passwd":                {class: Credential, alone: always, not: set(passwordNots)},
	"passphrase":            {class: Credential, alone: always},
	"passcode":              {class: Credential, alone: always},
	"password confirmation": {class: Credential, alone: always},
	"password confirm":      {class: Credential, alone: always},
	"password repeat":       {class: Credential, alone: always},
	"password again":        {class: Credential, alone: always},
	"psk":                   {class: Credential, alone: always},
	"pw":                    {class: Credential, alone: always},
	"pwd": {class: Credential, alone: inBytes | asKey, // a variable pwd is the working directory
		only: set("db database user admin root login account smtp mail redis mysql postgres pg sql proxy ldap ssh ftp hashed basic auth app my")},
	"pass": {class: Credential, alone: always, // not first pass, boarding pass
		only: set("db database user username admin root login account smtp mail redis mysql postgres pg sql mongo amqp rabbit rabbitmq kafka proxy ldap ssh ftp sftp " +
			"basic auth http api key rpc service client")},
	"secret":      {class: Credential, alone: always, not: set("image pull tls open")},
	"credential":  {class: Credential, alone: always},
	"credentials": {class: Credential, alone: always},
	"creds":       {class: Credential, alone: always},
	"cred":        {class: Credential, alone: always},
	"key": {class: Credential, alone: never, only: set(keyOnly), not: set(keyNots),
		bytes: set("session tls data cookie hash block server client user rsa ecdsa ed25519 ec account shared")},
	"dsn":                  {class: Credential, alone: always, not: set("sentry")},
	"connection string":    {class: Credential, alone: always},
	"conn string":          {class: Credential, alone: always},
	"conn str":             {class: Credential, alone: always},
	"connection str":       {class: Credential, alone: always},
	"seed phrase":          {class: Credential, alone: always},
	"recovery phrase":      {class: Credential, alone: always},
	"mnemonic":             {class: Credential, alone: never, only: set("wallet seed recovery bip39")}, // else of an instruction
	"recovery code":        {class: Credential, alone: always},
	"backup code":          {class: Credential, alone: always},
	"access code":          {class: Credential, alone: never, only: set("user door account")},
	"pin":                  {class: Credential, alone: never, only: set("user card debit atm login customer wallet security account sim transaction")},
	"pin code":             {class: Credential, alone: never, only: set("user card debit atm login customer wallet security account sim transaction")},
	"authorization":        {class: Token, alone: always, only: set("http proxy request req koywe")}, // the header, not that of a payment
	"bearer":               {class: Token, alone: always},
	"auth":                 {class: Token, alone: never, only: set("basic proxy registry")},
	"auth header":          {class: Token, alone: always},
	"auth value":           {class: Token, alone: always},
	"authorization header": {class: Token, alone: always},
	"bearer header":        {class: Token, alone: always},
	"tokens": {class: Token, alone: never, many: true, // a lone slice of tokens is a text cut in pieces
		only: set("access refresh auth bearer id session api jwt csrf bot reset device push user personal service client customer oauth oauth2 github invite revoked")},
	"token":             {class: Token, alone: always, not: set(tokenNots)},
	"jwt":               {class: Token, alone: always},
	"jws":               {class: Token, alone: always},
	"csrf":              {class: Token, alone: asKey},
	"xsrf":              {class: Token, alone: asKey},
	"cookie":            {class: Token, alone: asKey, only: set("session auth login jwt token access refresh set")}, // a lone variable often holds its name
	"cookie value":      {class: Token, alone: always, not: set("magic")},                                           // which tells protocols apart
	"session id":        {class: Token, alone: always, not: set("tls terminal")},
	"session cookie":    {class: Token, alone: always},
	"otp":               {class: Token, alone: always},
	"totp":              {class: Token, alone: always},
	"otp code":          {class: Token, alone: always},
	"totp code":         {class: Token, alone: always},
	"mfa code":          {class: Token, alone: always},
	"two factor code":   {class: Token, alone: always},
	"2fa code":          {class: Token, alone: always},
	"sms code":          {class: Token, alone: always},
	"login code":        {class: Token, alone: always},
	"verification code": {class: Token, alone: always},
	"reset code":        {class: Token, alone: always},
	"one time code":     {class: Token, alone: always},

	"authorizations": {}, // of a payment, of ACME
	"ssh keys":       {}, // those that may enter are public

	// What proves a sender. Hashes and digests without a key are none.
	"signature":   {class: Authenticator, alone: always, not: set("func function method type call fn plugin file go")},
	"sig":         {class: Authenticator, alone: always, not: set("func function method type call fn os exit kill")},
	"hmac":        {class: Authenticator, alone: always},
	"mac":         {class: Authenticator, alone: inBytes, only: set("expected computed calculated received message sha256 webhook payload"), not: set("address addr src dst source ethernet")},
	"message mac": {class: Authenticator, alone: always},

	// Raw messages.
	"raw body":        {class: Payload, alone: always},
	"webhook body":    {class: Payload, alone: always},
	"webhook payload": {class: Payload, alone: always},

	// What identifies a person.
	"email":            {class: Email, alone: always, not: set(emailNots)},
	"email address":    {class: Email, alone: always, not: set(emailNots)},
	"mail":             {class: Email, alone: asKey, only: set("user customer client contact")},
	"mail address":     {class: Email, alone: always, not: set(emailNots)},
	"phone":            {class: Phone, alone: always, ints: true, not: set("head micro support")},
	"phone number":     {class: Phone, alone: always, ints: true, not: set("support")},
	"phone no":         {class: Phone, alone: always, ints: true},
	"telephone":        {class: Phone, alone: always, ints: true, not: set("support")},
	"telephone number": {class: Phone, alone: always, ints: true, not: set("support")},
	"mobile number":    {class: Phone, alone: always, ints: true},
	"mobile phone":     {class: Phone, alone: always, ints: true},
	"cell number":      {class: Phone, alone: always, ints: true},
	"cellphone":        {class: Phone, alone: always, ints: true},
	"contact number":   {class: Phone, alone: always, ints: true},
	"whatsapp number":  {class: Phone, alone: always, ints: true},
	"msisdn":           {class: Phone, alone: always, ints: true},
	"name": {class: PersonName, alone: never,
		only: set("first last middle given family maiden holder cardholder beneficiary customer payer payee sender receiver recipient contact person patient " +
			"employee borrower debtor creditor buyer passenger legal party")},
	"first lastname":         {class: PersonName, alone: always},
	"surname":                {class: PersonName, alone: always},
	"forename":               {class: PersonName, alone: always},
	"date of birth":          {class: BirthDate, alone: always},
	"birth date":             {class: BirthDate, alone: always},
	"birthday":               {class: BirthDate, alone: always},
	"dob":                    {class: BirthDate, alone: always},
	"document number":        {class: Document, alone: always, ints: true},
	"document no":            {class: Document, alone: always, ints: true},
	"doc number":             {class: Document, alone: always, ints: true},
	"identity number":        {class: Document, alone: always, ints: true},
	"identity document":      {class: Document, alone: always, ints: true},
	"identification number":  {class: Document, alone: always, ints: true, not: set("vehicle")},
	"national id":            {class: Document, alone: always, ints: true},
	"national id number":     {class: Document, alone: always, ints: true},
	"tax id":                 {class: Document, alone: always, ints: true},
	"tax id number":          {class: Document, alone: always, ints: true},
	"tax number":             {class: Document, alone: always, ints: true},
	"vat number":             {class: Document, alone: always},
	"passport":               {class: Document, alone: always},
	"passport number":        {class: Document, alone: always},
	"passport no":            {class: Document, alone: always},
	"license number":         {class: Document, alone: never, only: set("driver drivers driving")},
	"social security number": {class: Document, alone: always, ints: true},
	"ssn":                    {class: Document, alone: always, ints: true},
	"rut":                    {class: Document, alone: always, ints: true},
	"cpf":                    {class: Document, alone: always, ints: true},
	"cnpj":                   {class: Document, alone: always, ints: true},
	"curp":                   {class: Document, alone: always},
	"rfc":                    {class: Document, alone: always},
	"cuit":                   {class: Document, alone: always, ints: true},
	"cuil":                   {class: Document, alone: always, ints: true},
	"dni":                    {class: Document, alone: always, ints: true},
	"nit":                    {class: Document, alone: always},
	"address": {class: Address, alone: never,
		only: set("street postal home billing shipping mailing customer residential residence delivery physical legal")},
	"address line":   {class: Address, alone: always},
	"street":         {class: Address, alone: always, not: set("wall")},
	"address street": {class: Address, alone: always},
	"zip code":       {class: Address, alone: always, ints: true},
	"postal code":    {class: Address, alone: always, ints: true},
	"postcode":       {class: Address, alone: always},

	// Money.
	"account number":         {class: BankAccount, alone: always},
	"account no":             {class: BankAccount, alone: always},
	"acct number":            {class: BankAccount, alone: always},
	"account num":            {class: BankAccount, alone: always},
	"bank account":           {class: BankAccount, alone: always},
	"iban":                   {class: BankAccount, alone: always},
	"clabe":                  {class: BankAccount, alone: always},
	"cbu":                    {class: BankAccount, alone: always},
	"cvu":                    {class: BankAccount, alone: always},
	"cci":                    {class: BankAccount, alone: asKey, only: set("account customer numero")},
	"pix key":                {class: BankAccount, alone: always},
	"card number":            {class: Card, alone: always, ints: true},
	"card no":                {class: Card, alone: always, ints: true},
	"card num":               {class: Card, alone: always, ints: true},
	"cc number":              {class: Card, alone: always, ints: true},
	"credit card":            {class: Card, alone: always},
	"credit card number":     {class: Card, alone: always, ints: true},
	"debit card":             {class: Card, alone: always},
	"primary account number": {class: Card, alone: always, ints: true},
	"full name": {class: PersonName, alone: asKey, // a variable fullName is mostly a qualified name
		only: set("person customer client user contact holder cardholder owner beneficiary payer payee sender receiver recipient patient employee"), not: set("repository repo package file")},
	"pan":           {class: Card, alone: always},
	"cvv":           {class: Card, alone: always, ints: true},
	"cvc":           {class: Card, alone: always, ints: true},
	"security code": {class: Card, alone: always, ints: true},

	// Spanish and Portuguese, as spoken where Koywe works. Words as wide as
	// nombre, documento, direccion, cuenta and tarjeta need a modifier.
	"clave":      {class: Credential, alone: always, not: set("palabra primaria foranea")},
	"contrasena": {class: Credential, alone: always},
	"secreto":    {class: Credential, alone: always},
	"segredo":    {class: Credential, alone: always},
	"senha":      {class: Credential, alone: always},
	"correo":     {class: Email, alone: always},
	"telefono":   {class: Phone, alone: always, ints: true},
	"telefone":   {class: Phone, alone: always, ints: true},
	"celular":    {class: Phone, alone: always, ints: true},
	"fono":       {class: Phone, alone: always, ints: true}, // of Chile
	"apellido":   {class: PersonName, alone: always},
	"sobrenome":  {class: PersonName, alone: always},
	"titular":    {class: PersonName, alone: asKey}, // the holder of an account; also a headline
	"nombre":     {class: PersonName, alone: never, only: set("cliente titular beneficiario primer segundo")},
	"cedula":     {class: Document, alone: always, ints: true},
	"pasaporte":  {class: Document, alone: always},
	"ruc":        {class: Document, alone: asKey, ints: true}, // of Peru and Ecuador
	"domicilio":  {class: Address, alone: always},
	"direccion":  {class: Address, alone: asKey}, // a variable may hold a direction, or that of a server
	"endereco":   {class: Address, alone: asKey},
	"cep":        {class: Address, alone: asKey, ints: true},
	"tarjeta":    {class: Card, alone: asKey}, // a variable may hold the kind of card
	"cartao":     {class: Card, alone: asKey},
	"calle":      {class: Address, alone: always},
	"chave pix":  {class: BankAccount, alone: always},
}

const passwordNots = "reset change update forgot forgotten"

// keyOnly are the modifiers that make a key a secret one.
const keyOnly = "api private secret signing sign signer encryption encrypt decryption decrypt hmac mac aes des chacha master access jwt ssh auth preshared webhook " +
	"koywe stripe openai sendgrid twilio mailgun anthropic gemini datadog"
