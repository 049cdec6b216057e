package hardcodedkey

// A keyUse is a place where an API takes a key or password.
type keyUse struct {
	arg   int    // the index of the argument
	rest  bool   // and all arguments after it
	elems bool   // the elements of the argument
	dsn   bool   // it is a connection string, which may hold a password
	what  string // for the message: "the key of hmac.New"
	env   string // the environment variable that a fix reads if no name tells a better one
}

// keyCalls are the functions that take a key, by the full name without major
// version.
var keyCalls = map[string]keyUse{
	// The standard library and golang.org/x/crypto: https://pkg.go.dev/crypto
	"crypto/hmac.New":                                       {arg: 1, what: "the key of hmac.New", env: "HMAC_KEY"},
	"crypto/aes.NewCipher":                                  {what: "the key of aes.NewCipher", env: "ENCRYPTION_KEY"},
	"crypto/des.NewCipher":                                  {what: "the key of des.NewCipher", env: "ENCRYPTION_KEY"},
	"crypto/des.NewTripleDESCipher":                         {what: "the key of des.NewTripleDESCipher", env: "ENCRYPTION_KEY"},
	"crypto/rc4.NewCipher":                                  {what: "the key of rc4.NewCipher", env: "ENCRYPTION_KEY"},
	"crypto/pbkdf2.Key":                                     {arg: 1, what: "the password of pbkdf2.Key", env: "ENCRYPTION_PASSWORD"},
	"crypto/hkdf.Key":                                       {arg: 1, what: "the secret of hkdf.Key", env: "MASTER_KEY"},
	"crypto/hkdf.Extract":                                   {arg: 1, what: "the secret of hkdf.Extract", env: "MASTER_KEY"},
	"golang.org/x/crypto/chacha20poly1305.New":              {what: "the key of chacha20poly1305.New", env: "ENCRYPTION_KEY"},
	"golang.org/x/crypto/chacha20poly1305.NewX":             {what: "the key of chacha20poly1305.NewX", env: "ENCRYPTION_KEY"},
	"golang.org/x/crypto/chacha20.NewUnauthenticatedCipher": {what: "the key of chacha20", env: "ENCRYPTION_KEY"},
	"golang.org/x/crypto/blowfish.NewCipher":                {what: "the key of blowfish.NewCipher", env: "ENCRYPTION_KEY"},
	"golang.org/x/crypto/pbkdf2.Key":                        {what: "the password of pbkdf2.Key", env: "ENCRYPTION_PASSWORD"},
	"golang.org/x/crypto/scrypt.Key":                        {what: "the password of scrypt.Key", env: "ENCRYPTION_PASSWORD"},
	"golang.org/x/crypto/argon2.Key":                        {what: "the password of argon2.Key", env: "ENCRYPTION_PASSWORD"},
	"golang.org/x/crypto/argon2.IDKey":                      {what: "the password of argon2.IDKey", env: "ENCRYPTION_PASSWORD"},
	"golang.org/x/crypto/hkdf.New":                          {arg: 1, what: "the secret of hkdf.New", env: "MASTER_KEY"},
	"golang.org/x/crypto/ssh.Password":                      {what: "the password of ssh.Password", env: "SSH_PASSWORD"},
	"(*net/http.Request).SetBasicAuth":                      {arg: 1, what: "the password of SetBasicAuth", env: "BASIC_AUTH_PASSWORD"},
	"net/url.UserPassword":                                  {arg: 1, what: "the password of url.UserPassword", env: "URL_PASSWORD"},
	"net/smtp.PlainAuth":                                    {arg: 2, what: "the password of smtp.PlainAuth", env: "SMTP_PASSWORD"},
	"net/smtp.CRAMMD5Auth":                                  {arg: 1, what: "the secret of smtp.CRAMMD5Auth", env: "SMTP_PASSWORD"},

	// JWT: the signing and verifying keys.
	"(*github.com/golang-jwt/jwt.Token).SignedString":       {what: "the key that signs JWTs", env: "JWT_SECRET"},
	"(*github.com/golang-jwt/jwt.SigningMethodHMAC).Sign":   {arg: 1, what: "the key that signs JWTs", env: "JWT_SECRET"},
	"(*github.com/dgrijalva/jwt-go.Token).SignedString":     {what: "the key that signs JWTs", env: "JWT_SECRET"},
	"(*github.com/form3tech-oss/jwt-go.Token).SignedString": {what: "the key that signs JWTs", env: "JWT_SECRET"},
	"github.com/go-chi/jwtauth.New":                         {arg: 1, what: "the key that signs JWTs", env: "JWT_SECRET"},
	"github.com/lestrrat-go/jwx/jwt.WithKey":                {arg: 1, what: "the key that signs JWTs", env: "JWT_SECRET"},
	"github.com/lestrrat-go/jwx/jws.WithKey":                {arg: 1, what: "the key that signs JWTs", env: "JWT_SECRET"},
	"github.com/lestrrat-go/jwx/jwk.FromRaw":                {what: "the key that signs JWTs", env: "JWT_SECRET"},
	"github.com/lestrrat-go/jwx/jwk.Import":                 {what: "the key that signs JWTs", env: "JWT_SECRET"},
	"github.com/kataras/jwt.Sign":                           {arg: 1, what: "the key that signs JWTs", env: "JWT_SECRET"},
	"github.com/kataras/jwt.NewSigner":                      {arg: 1, what: "the key that signs JWTs", env: "JWT_SECRET"},
	"github.com/labstack/echo-jwt.JWT":                      {what: "the key that verifies JWTs", env: "JWT_SECRET"},
	"github.com/labstack/echo/middleware.JWT":               {what: "the key that verifies JWTs", env: "JWT_SECRET"},
	"(*github.com/go-jose/go-jose/jwt.JSONWebToken).Claims": {what: "the key that verifies JWTs", env: "JWT_SECRET"},
	"(github.com/go-jose/go-jose.JSONWebSignature).Verify":  {what: "the key that verifies signatures", env: "JWT_SECRET"},

	// Sessions and CSRF.
	"github.com/gorilla/sessions.NewCookieStore":        {rest: true, what: "the key of sessions.NewCookieStore", env: "SESSION_KEY"},
	"github.com/gorilla/sessions.NewFilesystemStore":    {arg: 1, rest: true, what: "the key of sessions.NewFilesystemStore", env: "SESSION_KEY"},
	"github.com/gorilla/securecookie.New":               {rest: true, what: "the key of securecookie.New", env: "COOKIE_KEY"},
	"github.com/gorilla/securecookie.CodecsFromPairs":   {rest: true, what: "the key of securecookie", env: "COOKIE_KEY"},
	"github.com/gorilla/csrf.Protect":                   {what: "the key of csrf.Protect", env: "CSRF_KEY"},
	"github.com/gin-contrib/sessions/cookie.NewStore":   {rest: true, what: "the key of the cookie store", env: "SESSION_KEY"},
	"github.com/gin-contrib/sessions/memstore.NewStore": {rest: true, what: "the key of the session store", env: "SESSION_KEY"},
	"github.com/gin-contrib/sessions/redis.NewStore":    {arg: 4, rest: true, what: "the key of the session store", env: "SESSION_KEY"},
	"github.com/go-chi/chi/middleware.BasicAuth":        {arg: 1, elems: true, what: "the password of basic auth", env: "BASIC_AUTH_PASSWORD"},

	// HTTP clients.
	"(*github.com/go-resty/resty.Client).SetBasicAuth":  {arg: 1, what: "the password of SetBasicAuth", env: "BASIC_AUTH_PASSWORD"},
	"(*github.com/go-resty/resty.Request).SetBasicAuth": {arg: 1, what: "the password of SetBasicAuth", env: "BASIC_AUTH_PASSWORD"},
	"(*github.com/go-resty/resty.Client).SetAuthToken":  {what: "the token of SetAuthToken", env: "API_TOKEN"},
	"(*github.com/go-resty/resty.Request).SetAuthToken": {what: "the token of SetAuthToken", env: "API_TOKEN"},

	// Cloud and service clients.
	"github.com/aws/aws-sdk-go-v2/credentials.NewStaticCredentialsProvider":      {arg: 1, what: "the secret of static AWS credentials", env: "AWS_SECRET_ACCESS_KEY"},
	"github.com/aws/aws-sdk-go/aws/credentials.NewStaticCredentials":             {arg: 1, what: "the secret of static AWS credentials", env: "AWS_SECRET_ACCESS_KEY"},
	"github.com/minio/minio-go/pkg/credentials.NewStaticV4":                      {arg: 1, what: "the secret of static credentials", env: "AWS_SECRET_ACCESS_KEY"},
	"github.com/minio/minio-go/pkg/credentials.NewStaticV2":                      {arg: 1, what: "the secret of static credentials", env: "AWS_SECRET_ACCESS_KEY"},
	"github.com/Azure/azure-sdk-for-go/sdk/azidentity.NewClientSecretCredential": {arg: 2, what: "the client secret", env: "AZURE_CLIENT_SECRET"},
	"github.com/stripe/stripe-go/webhook.ConstructEvent":                         {arg: 2, what: "the webhook secret", env: "STRIPE_WEBHOOK_SECRET"},
	"(*github.com/hashicorp/vault/api.Client).SetToken":                          {what: "the Vault token", env: "VAULT_TOKEN"},
	"github.com/nats-io/nats.go.UserInfo":                                        {arg: 1, what: "the NATS password", env: "NATS_PASSWORD"},
	"github.com/nats-io/nats.go.Token":                                           {what: "the NATS token", env: "NATS_TOKEN"},
	"github.com/sendgrid/sendgrid-go.NewSendClient":                              {what: "the SendGrid key", env: "SENDGRID_API_KEY"},
	"github.com/slack-go/slack.New":                                              {what: "the Slack token", env: "SLACK_TOKEN"},
	"gopkg.in/gomail.v2.NewDialer":                                               {arg: 3, what: "the SMTP password", env: "SMTP_PASSWORD"},
	"(*github.com/go-ldap/ldap.Conn).Bind":                                       {arg: 1, what: "the LDAP password", env: "LDAP_PASSWORD"},

	// Connection strings.
	"database/sql.Open":                                                   {arg: 1, dsn: true, what: "the password of the data source", env: "DATABASE_URL"},
	"github.com/jmoiron/sqlx.Open":                                        {arg: 1, dsn: true, what: "the password of the data source", env: "DATABASE_URL"},
	"github.com/jmoiron/sqlx.Connect":                                     {arg: 1, dsn: true, what: "the password of the data source", env: "DATABASE_URL"},
	"github.com/jmoiron/sqlx.MustConnect":                                 {arg: 1, dsn: true, what: "the password of the data source", env: "DATABASE_URL"},
	"gorm.io/driver/postgres.Open":                                        {dsn: true, what: "the password of the data source", env: "DATABASE_URL"},
	"gorm.io/driver/mysql.Open":                                           {dsn: true, what: "the password of the data source", env: "DATABASE_URL"},
	"gorm.io/driver/sqlserver.Open":                                       {dsn: true, what: "the password of the data source", env: "DATABASE_URL"},
	"github.com/jackc/pgx.Connect":                                        {arg: 1, dsn: true, what: "the password of the data source", env: "DATABASE_URL"},
	"github.com/jackc/pgx.ParseConfig":                                    {dsn: true, what: "the password of the data source", env: "DATABASE_URL"},
	"github.com/jackc/pgx/pgxpool.New":                                    {arg: 1, dsn: true, what: "the password of the data source", env: "DATABASE_URL"},
	"github.com/jackc/pgx/pgxpool.Connect":                                {arg: 1, dsn: true, what: "the password of the data source", env: "DATABASE_URL"},
	"github.com/jackc/pgx/pgxpool.ParseConfig":                            {dsn: true, what: "the password of the data source", env: "DATABASE_URL"},
	"github.com/lib/pq.NewConnector":                                      {dsn: true, what: "the password of the data source", env: "DATABASE_URL"},
	"github.com/redis/go-redis.ParseURL":                                  {dsn: true, what: "the password of the Redis URL", env: "REDIS_URL"},
	"github.com/go-redis/redis.ParseURL":                                  {dsn: true, what: "the password of the Redis URL", env: "REDIS_URL"},
	"github.com/rabbitmq/amqp091-go.Dial":                                 {dsn: true, what: "the password of the broker's URL", env: "AMQP_URL"},
	"github.com/streadway/amqp.Dial":                                      {dsn: true, what: "the password of the broker's URL", env: "AMQP_URL"},
	"github.com/nats-io/nats.go.Connect":                                  {dsn: true, what: "the password of the broker's URL", env: "NATS_URL"},
	"(*go.mongodb.org/mongo-driver/mongo/options.ClientOptions).ApplyURI": {dsn: true, what: "the password of the MongoDB URI", env: "MONGODB_URI"},
}

// keyFields are the fields that an API uses as a key or password.
var keyFields = map[string]keyUse{
	"golang.org/x/oauth2.Config.ClientSecret":                   {what: "the OAuth2 client secret", env: "OAUTH2_CLIENT_SECRET"},
	"golang.org/x/oauth2/clientcredentials.Config.ClientSecret": {what: "the OAuth2 client secret", env: "OAUTH2_CLIENT_SECRET"},

	"github.com/go-jose/go-jose.SigningKey.Key":                  {what: "the key that signs JWTs", env: "JWT_SECRET"},
	"github.com/go-jose/go-jose.Recipient.Key":                   {what: "the key that encrypts JWTs", env: "JWT_SECRET"},
	"github.com/go-jose/go-jose.JSONWebKey.Key":                  {what: "the key that signs JWTs", env: "JWT_SECRET"},
	"gopkg.in/square/go-jose.v2.SigningKey.Key":                  {what: "the key that signs JWTs", env: "JWT_SECRET"},
	"github.com/appleboy/gin-jwt.GinJWTMiddleware.Key":           {what: "the key that signs JWTs", env: "JWT_SECRET"},
	"github.com/labstack/echo-jwt.Config.SigningKey":             {what: "the key that verifies JWTs", env: "JWT_SECRET"},
	"github.com/labstack/echo/middleware.JWTConfig.SigningKey":   {what: "the key that verifies JWTs", env: "JWT_SECRET"},
	"github.com/gofiber/contrib/jwt.SigningKey.Key":              {what: "the key that verifies JWTs", env: "JWT_SECRET"},
	"github.com/gofiber/fiber/middleware/basicauth.Config.Users": {elems: true, what: "the password of basic auth", env: "BASIC_AUTH_PASSWORD"},

	"github.com/redis/go-redis.Options.Password":                    {what: "the Redis password", env: "REDIS_PASSWORD"},
	"github.com/redis/go-redis.UniversalOptions.Password":           {what: "the Redis password", env: "REDIS_PASSWORD"},
	"github.com/redis/go-redis.ClusterOptions.Password":             {what: "the Redis password", env: "REDIS_PASSWORD"},
	"github.com/go-redis/redis.Options.Password":                    {what: "the Redis password", env: "REDIS_PASSWORD"},
	"github.com/go-redis/redis.UniversalOptions.Password":           {what: "the Redis password", env: "REDIS_PASSWORD"},
	"github.com/jackc/pgx/pgconn.Config.Password":                   {what: "the database password", env: "DB_PASSWORD"},
	"github.com/jackc/pgx.ConnConfig.Password":                      {what: "the database password", env: "DB_PASSWORD"},
	"github.com/go-pg/pg.Options.Password":                          {what: "the database password", env: "DB_PASSWORD"},
	"github.com/go-sql-driver/mysql.Config.Passwd":                  {what: "the database password", env: "DB_PASSWORD"},
	"go.mongodb.org/mongo-driver/mongo/options.Credential.Password": {what: "the database password", env: "DB_PASSWORD"},
	"github.com/gocql/gocql.PasswordAuthenticator.Password":         {what: "the database password", env: "DB_PASSWORD"},
	"github.com/segmentio/kafka-go/sasl/plain.Mechanism.Password":   {what: "the Kafka password", env: "KAFKA_PASSWORD"},
	"github.com/elastic/go-elasticsearch.Config.Password":           {what: "the Elasticsearch password", env: "ELASTICSEARCH_PASSWORD"},
	"github.com/aws/aws-sdk-go-v2/aws.Credentials.SecretAccessKey":  {what: "the secret of AWS credentials", env: "AWS_SECRET_ACCESS_KEY"},
}

// isCompare are the functions that compare two values.
var isCompare = map[string]bool{
	"bytes.Equal": true, "bytes.Compare": true, "strings.Compare": true, "strings.EqualFold": true,
	"crypto/subtle.ConstantTimeCompare": true, "crypto/hmac.Equal": true, "reflect.DeepEqual": true,
}

// publishedKeys are constants that a published algorithm uses as an HMAC key
// to keep its purposes apart: BIP-32, SLIP-10, Telegram's web apps.
var publishedKeys = []string{"Bitcoin seed", "ed25519 seed", "Nist256p1 seed", "WebAppData"}
