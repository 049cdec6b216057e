package sink

import "strings"

// A Key is a place where an API takes a key or password.
type Key struct {
	Arg   int    // the index of the argument
	Rest  bool   // and all arguments after it
	Elems bool   // the elements of the argument
	DSN   bool   // it is a connection string, which may hold a password
	What  string // for the message: "the key of hmac.New"
	Env   string // the environment variable that a fix reads if no name tells a better one
}

// Own reports whether the program itself makes what the key protects. There a
// placeholder is a working key, and who guesses it can forge; a service that
// others run would refuse it.
func (k Key) Own() bool {
	switch k.Env {
	case "HMAC_KEY", "ENCRYPTION_KEY", "MASTER_KEY", "JWT_SECRET", "SESSION_KEY", "COOKIE_KEY", "CSRF_KEY":
		return true
	}
	return false
}

// KeyOf returns what the function of that full name takes as a key; see
// [Unversioned].
func KeyOf(function string) (Key, bool) {
	k, ok := keyCalls[function]
	return k, ok
}

// KeyField is KeyOf for a field, by its type's full name and its own.
func KeyField(field string) (Key, bool) {
	k, ok := keyFields[field]
	return k, ok
}

// keyCalls are the functions that take a key, by the full name without major
// version.
var keyCalls = map[string]Key{
	// The standard library and golang.org/x/crypto: https://pkg.go.dev/crypto
	"crypto/hmac.New":                                       {Arg: 1, What: "the key of hmac.New", Env: "HMAC_KEY"},
	"crypto/aes.NewCipher":                                  {What: "the key of aes.NewCipher", Env: "ENCRYPTION_KEY"},
	"crypto/des.NewCipher":                                  {What: "the key of des.NewCipher", Env: "ENCRYPTION_KEY"},
	"crypto/des.NewTripleDESCipher":                         {What: "the key of des.NewTripleDESCipher", Env: "ENCRYPTION_KEY"},
	"crypto/rc4.NewCipher":                                  {What: "the key of rc4.NewCipher", Env: "ENCRYPTION_KEY"},
	"crypto/pbkdf2.Key":                                     {Arg: 1, What: "the password of pbkdf2.Key", Env: "ENCRYPTION_PASSWORD"},
	"crypto/hkdf.Key":                                       {Arg: 1, What: "the secret of hkdf.Key", Env: "MASTER_KEY"},
	"crypto/hkdf.Extract":                                   {Arg: 1, What: "the secret of hkdf.Extract", Env: "MASTER_KEY"},
	"golang.org/x/crypto/chacha20poly1305.New":              {What: "the key of chacha20poly1305.New", Env: "ENCRYPTION_KEY"},
	"golang.org/x/crypto/chacha20poly1305.NewX":             {What: "the key of chacha20poly1305.NewX", Env: "ENCRYPTION_KEY"},
	"golang.org/x/crypto/chacha20.NewUnauthenticatedCipher": {What: "the key of chacha20", Env: "ENCRYPTION_KEY"},
	"golang.org/x/crypto/blowfish.NewCipher":                {What: "the key of blowfish.NewCipher", Env: "ENCRYPTION_KEY"},
	"golang.org/x/crypto/pbkdf2.Key":                        {What: "the password of pbkdf2.Key", Env: "ENCRYPTION_PASSWORD"},
	"golang.org/x/crypto/scrypt.Key":                        {What: "the password of scrypt.Key", Env: "ENCRYPTION_PASSWORD"},
	"golang.org/x/crypto/argon2.Key":                        {What: "the password of argon2.Key", Env: "ENCRYPTION_PASSWORD"},
	"golang.org/x/crypto/argon2.IDKey":                      {What: "the password of argon2.IDKey", Env: "ENCRYPTION_PASSWORD"},
	"golang.org/x/crypto/hkdf.New":                          {Arg: 1, What: "the secret of hkdf.New", Env: "MASTER_KEY"},
	"crypto/ed25519.NewKeyFromSeed":                         {What: "the seed of an Ed25519 key", Env: "SIGNING_SEED"},
	"golang.org/x/crypto/ed25519.NewKeyFromSeed":            {What: "the seed of an Ed25519 key", Env: "SIGNING_SEED"},
	"golang.org/x/crypto/nacl/secretbox.Seal":               {Arg: 3, What: "the key of secretbox.Seal", Env: "ENCRYPTION_KEY"},
	"golang.org/x/crypto/nacl/secretbox.Open":               {Arg: 3, What: "the key of secretbox.Open", Env: "ENCRYPTION_KEY"},
	"golang.org/x/crypto/nacl/box.Seal":                     {Arg: 4, What: "the private key of box.Seal", Env: "ENCRYPTION_KEY"},
	"golang.org/x/crypto/nacl/box.Open":                     {Arg: 4, What: "the private key of box.Open", Env: "ENCRYPTION_KEY"},
	"golang.org/x/crypto/ssh.Password":                      {What: "the password of ssh.Password", Env: "SSH_PASSWORD"},
	"(*net/http.Request).SetBasicAuth":                      {Arg: 1, What: "the password of SetBasicAuth", Env: "BASIC_AUTH_PASSWORD"},
	"net/url.UserPassword":                                  {Arg: 1, What: "the password of url.UserPassword", Env: "URL_PASSWORD"},
	"net/smtp.PlainAuth":                                    {Arg: 2, What: "the password of smtp.PlainAuth", Env: "SMTP_PASSWORD"},
	"net/smtp.CRAMMD5Auth":                                  {Arg: 1, What: "the secret of smtp.CRAMMD5Auth", Env: "SMTP_PASSWORD"},
	"crypto/hkdf.Expand":                                    {Arg: 1, What: "the key of hkdf.Expand", Env: "MASTER_KEY"},
	"golang.org/x/crypto/hkdf.Extract":                      {Arg: 1, What: "the secret of hkdf.Extract", Env: "MASTER_KEY"},
	"golang.org/x/crypto/hkdf.Expand":                       {Arg: 1, What: "the key of hkdf.Expand", Env: "MASTER_KEY"},
	"golang.org/x/crypto/twofish.NewCipher":                 {What: "the key of twofish.NewCipher", Env: "ENCRYPTION_KEY"},
	"golang.org/x/crypto/xtea.NewCipher":                    {What: "the key of xtea.NewCipher", Env: "ENCRYPTION_KEY"},
	"crypto/x509.DecryptPEMBlock":                           {Arg: 1, What: "the password of x509.DecryptPEMBlock", Env: "KEY_PASSWORD"},
	"golang.org/x/crypto/ssh.ParsePrivateKeyWithPassphrase": {Arg: 1, What: "the passphrase of an SSH key", Env: "SSH_PASSPHRASE"},

	// JWT: the signing and verifying keys.
	"(*github.com/golang-jwt/jwt.Token).SignedString":       {What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"(*github.com/golang-jwt/jwt.SigningMethodHMAC).Sign":   {Arg: 1, What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"(*github.com/dgrijalva/jwt-go.Token).SignedString":     {What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"(*github.com/form3tech-oss/jwt-go.Token).SignedString": {What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"github.com/go-chi/jwtauth.New":                         {Arg: 1, What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"github.com/lestrrat-go/jwx/jwt.WithKey":                {Arg: 1, What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"github.com/lestrrat-go/jwx/jws.WithKey":                {Arg: 1, What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"github.com/lestrrat-go/jwx/jwk.FromRaw":                {What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"github.com/lestrrat-go/jwx/jwk.Import":                 {What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"github.com/kataras/jwt.Sign":                           {Arg: 1, What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"github.com/kataras/jwt.NewSigner":                      {Arg: 1, What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"github.com/labstack/echo-jwt.JWT":                      {What: "the key that verifies JWTs", Env: "JWT_SECRET"},
	"github.com/labstack/echo/middleware.JWT":               {What: "the key that verifies JWTs", Env: "JWT_SECRET"},
	"(*github.com/go-jose/go-jose/jwt.JSONWebToken).Claims": {What: "the key that verifies JWTs", Env: "JWT_SECRET"},
	"(github.com/go-jose/go-jose.JSONWebSignature).Verify":  {What: "the key that verifies signatures", Env: "JWT_SECRET"},
	"(*github.com/golang-jwt/jwt.SigningMethodHMAC).Verify": {Arg: 2, What: "the key that verifies JWTs", Env: "JWT_SECRET"},
	"github.com/kataras/jwt.Verify":                         {Arg: 1, What: "the key that verifies JWTs", Env: "JWT_SECRET"},
	"github.com/kataras/jwt.NewVerifier":                    {Arg: 1, What: "the key that verifies JWTs", Env: "JWT_SECRET"},
	"github.com/kataras/iris/middleware/jwt.NewSigner":      {Arg: 1, What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"github.com/kataras/iris/middleware/jwt.NewVerifier":    {Arg: 1, What: "the key that verifies JWTs", Env: "JWT_SECRET"},
	"github.com/go-kit/kit/auth/jwt.NewSigner":              {Arg: 1, What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"github.com/gbrlsnchs/jwt.NewHS256":                     {What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"github.com/gbrlsnchs/jwt.NewHS384":                     {What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"github.com/gbrlsnchs/jwt.NewHS512":                     {What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"github.com/cristalhq/jwt.NewSignerHS":                  {Arg: 1, What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"github.com/cristalhq/jwt.NewVerifierHS":                {Arg: 1, What: "the key that verifies JWTs", Env: "JWT_SECRET"},
	"(*github.com/pascaldekloe/jwt.Claims).HMACSign":        {Arg: 1, What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"github.com/pascaldekloe/jwt.HMACCheck":                 {Arg: 1, What: "the key that verifies JWTs", Env: "JWT_SECRET"},
	"github.com/zeromicro/go-zero/rest.WithJwt":             {What: "the key that verifies JWTs", Env: "JWT_SECRET"},
	"github.com/lestrrat-go/jwx/jwt.WithVerify":             {Arg: 1, What: "the key that verifies JWTs", Env: "JWT_SECRET"},
	"github.com/lestrrat-go/jwx/jwt.Sign":                   {Arg: 2, What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"github.com/lestrrat-go/jwx/jws.Sign":                   {Arg: 2, What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"github.com/lestrrat-go/jwx/jws.Verify":                 {Arg: 2, What: "the key that verifies JWTs", Env: "JWT_SECRET"},

	// Sessions and CSRF.
	"github.com/gorilla/sessions.NewCookieStore":        {Rest: true, What: "the key of sessions.NewCookieStore", Env: "SESSION_KEY"},
	"github.com/gorilla/sessions.NewFilesystemStore":    {Arg: 1, Rest: true, What: "the key of sessions.NewFilesystemStore", Env: "SESSION_KEY"},
	"github.com/gorilla/securecookie.New":               {Rest: true, What: "the key of securecookie.New", Env: "COOKIE_KEY"},
	"github.com/gorilla/securecookie.CodecsFromPairs":   {Rest: true, What: "the key of securecookie", Env: "COOKIE_KEY"},
	"github.com/gorilla/csrf.Protect":                   {What: "the key of csrf.Protect", Env: "CSRF_KEY"},
	"github.com/gin-contrib/sessions/cookie.NewStore":   {Rest: true, What: "the key of the cookie store", Env: "SESSION_KEY"},
	"github.com/gin-contrib/sessions/memstore.NewStore": {Rest: true, What: "the key of the session store", Env: "SESSION_KEY"},
	"github.com/gin-contrib/sessions/redis.NewStore":    {Arg: 4, Rest: true, What: "the key of the session store", Env: "SESSION_KEY"},
	"github.com/go-chi/chi/middleware.BasicAuth":        {Arg: 1, Elems: true, What: "the password of basic auth", Env: "BASIC_AUTH_PASSWORD"},

	// HTTP clients.
	"(*github.com/go-resty/resty.Client).SetBasicAuth":  {Arg: 1, What: "the password of SetBasicAuth", Env: "BASIC_AUTH_PASSWORD"},
	"(*github.com/go-resty/resty.Request).SetBasicAuth": {Arg: 1, What: "the password of SetBasicAuth", Env: "BASIC_AUTH_PASSWORD"},
	"(*github.com/go-resty/resty.Client).SetAuthToken":  {What: "the token of SetAuthToken", Env: "API_TOKEN"},
	"(*github.com/go-resty/resty.Request).SetAuthToken": {What: "the token of SetAuthToken", Env: "API_TOKEN"},

	// Cloud and service clients.
	"github.com/aws/aws-sdk-go-v2/credentials.NewStaticCredentialsProvider":          {Arg: 1, What: "the secret of static AWS credentials", Env: "AWS_SECRET_ACCESS_KEY"},
	"github.com/aws/aws-sdk-go/aws/credentials.NewStaticCredentials":                 {Arg: 1, What: "the secret of static AWS credentials", Env: "AWS_SECRET_ACCESS_KEY"},
	"github.com/minio/minio-go/pkg/credentials.NewStaticV4":                          {Arg: 1, What: "the secret of static credentials", Env: "AWS_SECRET_ACCESS_KEY"},
	"github.com/minio/minio-go/pkg/credentials.NewStaticV2":                          {Arg: 1, What: "the secret of static credentials", Env: "AWS_SECRET_ACCESS_KEY"},
	"github.com/Azure/azure-sdk-for-go/sdk/azidentity.NewClientSecretCredential":     {Arg: 2, What: "the client secret", Env: "AZURE_CLIENT_SECRET"},
	"github.com/stripe/stripe-go/webhook.ConstructEvent":                             {Arg: 2, What: "the webhook secret", Env: "STRIPE_WEBHOOK_SECRET"},
	"(*github.com/hashicorp/vault/api.Client).SetToken":                              {What: "the Vault token", Env: "VAULT_TOKEN"},
	"github.com/nats-io/nats.go.UserInfo":                                            {Arg: 1, What: "the NATS password", Env: "NATS_PASSWORD"},
	"github.com/nats-io/nats.go.Token":                                               {What: "the NATS token", Env: "NATS_TOKEN"},
	"github.com/sendgrid/sendgrid-go.NewSendClient":                                  {What: "the SendGrid key", Env: "SENDGRID_API_KEY"},
	"github.com/slack-go/slack.New":                                                  {What: "the Slack token", Env: "SLACK_TOKEN"},
	"gopkg.in/gomail.v2.NewDialer":                                                   {Arg: 3, What: "the SMTP password", Env: "SMTP_PASSWORD"},
	"(*github.com/go-ldap/ldap.Conn).Bind":                                           {Arg: 1, What: "the LDAP password", Env: "LDAP_PASSWORD"},
	"github.com/Azure/azure-sdk-for-go/sdk/azidentity.NewUsernamePasswordCredential": {Arg: 3, What: "the password of an Azure user", Env: "AZURE_PASSWORD"},
	"github.com/Azure/azure-sdk-for-go/sdk/storage/azblob.NewSharedKeyCredential":    {Arg: 1, What: "the key of an Azure storage account", Env: "AZURE_STORAGE_KEY"},
	"github.com/Azure/azure-sdk-for-go/sdk/azcore.NewKeyCredential":                  {What: "the Azure key", Env: "AZURE_KEY"},
	"github.com/emersion/go-sasl.NewPlainClient":                                     {Arg: 2, What: "the SASL password", Env: "SASL_PASSWORD"},
	"github.com/emersion/go-sasl.NewLoginClient":                                     {Arg: 1, What: "the SASL password", Env: "SASL_PASSWORD"},
	"(*github.com/emersion/go-imap/client.Client).Login":                             {Arg: 1, What: "the IMAP password", Env: "IMAP_PASSWORD"},
	"(*github.com/jlaffaye/ftp.ServerConn).Login":                                    {Arg: 1, What: "the FTP password", Env: "FTP_PASSWORD"},
	"github.com/wneessen/go-mail.WithPassword":                                       {What: "the SMTP password", Env: "SMTP_PASSWORD"},
	"gopkg.in/mail.v2.NewDialer":                                                     {Arg: 3, What: "the SMTP password", Env: "SMTP_PASSWORD"},
	"github.com/gomodule/redigo/redis.DialPassword":                                  {What: "the Redis password", Env: "REDIS_PASSWORD"},
	"github.com/neo4j/neo4j-go-driver/neo4j.BasicAuth":                               {Arg: 1, What: "the Neo4j password", Env: "NEO4J_PASSWORD"},
	"github.com/influxdata/influxdb-client-go.NewClient":                             {Arg: 1, What: "the InfluxDB token", Env: "INFLUXDB_TOKEN"},
	"(*github.com/eclipse/paho.mqtt.golang.ClientOptions).SetPassword":               {What: "the MQTT password", Env: "MQTT_PASSWORD"},
	"github.com/segmentio/kafka-go/sasl/scram.Mechanism":                             {Arg: 2, What: "the Kafka password", Env: "KAFKA_PASSWORD"},
	"github.com/uptrace/bun/driver/pgdriver.WithPassword":                            {What: "the database password", Env: "DB_PASSWORD"},

	// Connection strings.
	"database/sql.Open":                                                   {Arg: 1, DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"github.com/jmoiron/sqlx.Open":                                        {Arg: 1, DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"github.com/jmoiron/sqlx.Connect":                                     {Arg: 1, DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"github.com/jmoiron/sqlx.MustConnect":                                 {Arg: 1, DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"gorm.io/driver/postgres.Open":                                        {DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"gorm.io/driver/mysql.Open":                                           {DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"gorm.io/driver/sqlserver.Open":                                       {DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"github.com/jackc/pgx.Connect":                                        {Arg: 1, DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"github.com/jackc/pgx.ParseConfig":                                    {DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"github.com/jackc/pgx/pgxpool.New":                                    {Arg: 1, DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"github.com/jackc/pgx/pgxpool.Connect":                                {Arg: 1, DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"github.com/jackc/pgx/pgxpool.ParseConfig":                            {DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"github.com/lib/pq.NewConnector":                                      {DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"github.com/redis/go-redis.ParseURL":                                  {DSN: true, What: "the password of the Redis URL", Env: "REDIS_URL"},
	"github.com/go-redis/redis.ParseURL":                                  {DSN: true, What: "the password of the Redis URL", Env: "REDIS_URL"},
	"github.com/rabbitmq/amqp091-go.Dial":                                 {DSN: true, What: "the password of the broker's URL", Env: "AMQP_URL"},
	"github.com/streadway/amqp.Dial":                                      {DSN: true, What: "the password of the broker's URL", Env: "AMQP_URL"},
	"github.com/nats-io/nats.go.Connect":                                  {DSN: true, What: "the password of the broker's URL", Env: "NATS_URL"},
	"(*go.mongodb.org/mongo-driver/mongo/options.ClientOptions).ApplyURI": {DSN: true, What: "the password of the MongoDB URI", Env: "MONGODB_URI"},
	"github.com/jinzhu/gorm.Open":                                         {Arg: 1, DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"github.com/jmoiron/sqlx.ConnectContext":                              {Arg: 2, DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"github.com/jmoiron/sqlx.MustOpen":                                    {Arg: 1, DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"github.com/go-sql-driver/mysql.ParseDSN":                             {DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"github.com/uptrace/bun/driver/pgdriver.WithDSN":                      {DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"xorm.io/xorm.NewEngine":                                              {Arg: 1, DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"github.com/go-pg/pg.ParseURL":                                        {DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"github.com/lib/pq.ParseURL":                                          {DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"gorm.io/driver/clickhouse.Open":                                      {DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"entgo.io/ent/dialect/sql.Open":                                       {Arg: 1, DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"github.com/golang-migrate/migrate.New":                               {Arg: 1, DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"github.com/gomodule/redigo/redis.DialURL":                            {DSN: true, What: "the password of the Redis URL", Env: "REDIS_URL"},
	"github.com/rabbitmq/amqp091-go.DialConfig":                           {DSN: true, What: "the password of the broker's URL", Env: "AMQP_URL"},
	"github.com/rabbitmq/amqp091-go.DialTLS":                              {DSN: true, What: "the password of the broker's URL", Env: "AMQP_URL"},
}

// keyFields are the fields that an API uses as a key or password.
var keyFields = map[string]Key{
	"golang.org/x/oauth2.Config.ClientSecret":                   {What: "the OAuth2 client secret", Env: "OAUTH2_CLIENT_SECRET"},
	"golang.org/x/oauth2/clientcredentials.Config.ClientSecret": {What: "the OAuth2 client secret", Env: "OAUTH2_CLIENT_SECRET"},

	"github.com/go-jose/go-jose.SigningKey.Key":                  {What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"github.com/go-jose/go-jose.Recipient.Key":                   {What: "the key that encrypts JWTs", Env: "JWT_SECRET"},
	"github.com/go-jose/go-jose.JSONWebKey.Key":                  {What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"gopkg.in/square/go-jose.v2.SigningKey.Key":                  {What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"github.com/appleboy/gin-jwt.GinJWTMiddleware.Key":           {What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"github.com/labstack/echo-jwt.Config.SigningKey":             {What: "the key that verifies JWTs", Env: "JWT_SECRET"},
	"github.com/labstack/echo/middleware.JWTConfig.SigningKey":   {What: "the key that verifies JWTs", Env: "JWT_SECRET"},
	"github.com/gofiber/contrib/jwt.SigningKey.Key":              {What: "the key that verifies JWTs", Env: "JWT_SECRET"},
	"github.com/gofiber/fiber/middleware/basicauth.Config.Users": {Elems: true, What: "the password of basic auth", Env: "BASIC_AUTH_PASSWORD"},

	"github.com/redis/go-redis.Options.Password":                          {What: "the Redis password", Env: "REDIS_PASSWORD"},
	"github.com/redis/go-redis.UniversalOptions.Password":                 {What: "the Redis password", Env: "REDIS_PASSWORD"},
	"github.com/redis/go-redis.ClusterOptions.Password":                   {What: "the Redis password", Env: "REDIS_PASSWORD"},
	"github.com/go-redis/redis.Options.Password":                          {What: "the Redis password", Env: "REDIS_PASSWORD"},
	"github.com/go-redis/redis.UniversalOptions.Password":                 {What: "the Redis password", Env: "REDIS_PASSWORD"},
	"github.com/jackc/pgx/pgconn.Config.Password":                         {What: "the database password", Env: "DB_PASSWORD"},
	"github.com/jackc/pgx.ConnConfig.Password":                            {What: "the database password", Env: "DB_PASSWORD"},
	"github.com/go-pg/pg.Options.Password":                                {What: "the database password", Env: "DB_PASSWORD"},
	"github.com/go-sql-driver/mysql.Config.Passwd":                        {What: "the database password", Env: "DB_PASSWORD"},
	"go.mongodb.org/mongo-driver/mongo/options.Credential.Password":       {What: "the database password", Env: "DB_PASSWORD"},
	"github.com/gocql/gocql.PasswordAuthenticator.Password":               {What: "the database password", Env: "DB_PASSWORD"},
	"github.com/segmentio/kafka-go/sasl/plain.Mechanism.Password":         {What: "the Kafka password", Env: "KAFKA_PASSWORD"},
	"github.com/elastic/go-elasticsearch.Config.Password":                 {What: "the Elasticsearch password", Env: "ELASTICSEARCH_PASSWORD"},
	"github.com/aws/aws-sdk-go-v2/aws.Credentials.SecretAccessKey":        {What: "the secret of AWS credentials", Env: "AWS_SECRET_ACCESS_KEY"},
	"github.com/gogf/gf-jwt.GfJWTMiddleware.Key":                          {What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"github.com/hertz-contrib/jwt.HertzJWTMiddleware.Key":                 {What: "the key that signs JWTs", Env: "JWT_SECRET"},
	"github.com/gofiber/jwt.Config.SigningKey":                            {What: "the key that verifies JWTs", Env: "JWT_SECRET"},
	"github.com/gofiber/fiber/middleware/encryptcookie.Config.Key":        {What: "the key of encrypted cookies", Env: "COOKIE_KEY"},
	"github.com/aws/aws-sdk-go/aws/credentials.Value.SecretAccessKey":     {What: "the secret of AWS credentials", Env: "AWS_SECRET_ACCESS_KEY"},
	"gorm.io/driver/postgres.Config.DSN":                                  {DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"gorm.io/driver/mysql.Config.DSN":                                     {DSN: true, What: "the password of the data source", Env: "DATABASE_URL"},
	"github.com/go-git/go-git/plumbing/transport/http.BasicAuth.Password": {What: "the password of a Git server", Env: "GIT_PASSWORD"},
	"github.com/rabbitmq/amqp091-go.PlainAuth.Password":                   {What: "the password of the broker", Env: "AMQP_PASSWORD"},
	"github.com/opensearch-project/opensearch-go.Config.Password":         {What: "the OpenSearch password", Env: "OPENSEARCH_PASSWORD"},
	"go.etcd.io/etcd/client.Config.Password":                              {What: "the etcd password", Env: "ETCD_PASSWORD"},
}

// Unversioned drops the major version from a module path, so that one row of
// a table stands for all of them.
func Unversioned(s string) string {
	for from := 0; ; {
		i := strings.Index(s[from:], "/v")
		if i < 0 {
			return s
		}
		i += from
		j := i + 2
		for j < len(s) && '0' <= s[j] && s[j] <= '9' {
			j++
		}
		if j > i+2 && (j == len(s) || s[j] == '.' || s[j] == '/' || s[j] == ')') {
			s = s[:i] + s[j:]
			from = i
		} else {
			from = i + 2
		}
	}
}
