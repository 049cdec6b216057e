package sensitive

// compounds takes run-together spellings apart: those that occur as environment
// variables, form fields, flags and JSON keys, where nobody writes capitals.
var compounds = map[string]string{
	"accesskey": "access key", "accesskeyid": "access key id", "accesstoken": "access token", "apikey": "api key", "apikeys": "api keys",
	"apipassword": "api password", "apisecret": "api secret", "apitoken": "api token", "appsecret": "app secret",
	"authheader": "auth header", "authkey": "auth key", "authtoken": "auth token", "authpassword": "auth password",
	"bearertoken": "bearer token", "bottoken": "bot token", "clientid": "client id", "clientsecret": "client secret",
	"connectionstring": "connection string", "connstr": "conn str", "connstring": "conn string",
	"csrftoken": "csrf token", "dbpass": "db pass", "dbpasswd": "db passwd", "dbpassword": "db password", "dbpwd": "db pwd",
	"devicetoken": "device token", "encryptionkey": "encryption key", "githubtoken": "github token", "idtoken": "id token",
	"jwtkey": "jwt key", "jwtsecret": "jwt secret", "jwttoken": "jwt token", "keypass": "key pass", "masterkey": "master key",
	"mongouri": "mongo uri", "mysqlpassword": "mysql password", "oauthtoken": "oauth token", "oauth2token": "oauth2 token",
	"passwordhash": "password hash", "pgpassword": "pg password", "privatekey": "private key", "privkey": "private key",
	"pubkey": "public key", "publickey": "public key", "refreshtoken": "refresh token", "resettoken": "reset token",
	"rootpassword": "root password", "secretkey": "secret key", "secretname": "secret name", "secrettoken": "secret token", "sessionid": "session id",
	"sessionids": "session ids", "sessionkey": "session key", "sessiontoken": "session token", "signingkey": "signing key",
	"signingsecret": "signing secret", "tokentype": "token type", "tokenurl": "token url", "userpass": "user pass",
	"userpassword": "user password", "userpwd": "user pwd", "webhooksecret": "webhook secret", "xsrftoken": "xsrf token",
	"nexttoken": "next token", "pagetoken": "page token", "nextpagetoken": "next page token", "synctoken": "sync token",

	"accountnumber": "account number", "bankaccount": "bank account", "birthdate": "birth date", "cardnumber": "card number",
	"creditcard": "credit card", "creditcardnumber": "credit card number", "dateofbirth": "date of birth", "docnumber": "doc number",
	"documentnumber": "document number", "emailaddress": "email address", "familyname": "family name", "firstname": "first name",
	"fullname": "full name", "givenname": "given name", "lastname": "last name", "middlename": "middle name",
	"mobilenumber": "mobile number", "phonenumber": "phone number", "phonenumbers": "phone numbers", "pixkey": "pix key", "postalcode": "postal code",
	"securitycode": "security code", "streetaddress": "street address", "taxid": "tax id", "zipcode": "zip code",
	"cardholder": "card holder", "accountholder": "account holder",

	"datanascimento": "data nascimento", "nomecompleto": "nome completo", "numeroconta": "numero conta", "numerocartao": "numero cartao",
	"chavepix": "chave pix", "correoelectronico": "correo electronico", "cuentabancaria": "cuenta bancaria",
	"fechanacimiento": "fecha nacimiento", "nombrecompleto": "nombre completo", "numerocuenta": "numero cuenta",
	"numerodocumento": "numero documento", "nrodocumento": "nro documento", "numerotarjeta": "numero tarjeta",
}

// merges joins what the case of a name has torn: PassWord, eMail, OAuth.
var merges = map[string]string{
	"e mail": "email", "e mails": "emails", "o auth": "oauth", "o auth2": "oauth2", "pass code": "passcode",
	"pass phrase": "passphrase", "pass wd": "passwd", "pass word": "password", "pass words": "passwords", "post code": "postcode", "sur name": "surname",
	"tele phone": "telephone", "birth day": "birthday", "cell phone": "cellphone", "web hook": "webhook", "no reply": "noreply",
	"un masked": "unmasked", "un redacted": "unredacted", "un hashed": "unhashed", "un encrypted": "unencrypted",
	"pass port": "passport", "pub key": "public key", "priv key": "private key",
}
