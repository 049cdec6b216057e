package sensitive

// A Spanish or Portuguese name opens with its head: nombreCliente,
// numeroDeDocumento. What follows must be known, for a stranger may turn the
// meaning (correoPlantilla, cuentaRegresiva).
var spanishNouns = map[string]noun{
	"clave":      {class: Credential, only: set("api privada secreta acceso usuario admin maestra cliente dinamica")},
	"contrasena": {class: Credential, only: set("usuario cliente actual nueva anterior acceso")},
	"senha":      {class: Credential, only: set("usuario cliente atual nova admin adm acesso")},
	"secreto":    {class: Credential, only: set("api cliente webhook compartido jwt firma")},
	"segredo":    {class: Credential, only: set("api cliente webhook compartilhado jwt assinatura")},
	"token":      {class: Token, only: set("acceso acesso sesion sessao usuario")},
	"correo":     {class: Email, only: set("electronico cliente usuario contacto titular beneficiario")},
	"telefono":   {class: Phone, only: set("cliente usuario contacto titular movil celular fijo beneficiario"), ints: true},
	"celular":    {class: Phone, only: set("cliente usuario contacto titular"), ints: true},
	"fono":       {class: Phone, only: set("cliente usuario contacto titular movil celular fijo"), ints: true},
	"nombre":     {class: PersonName, only: set("completo cliente titular beneficiario contacto pagador persona remitente destinatario")},
	"telefone":   {class: Phone, only: set("cliente usuario contato titular celular"), ints: true},
	"nombres":    {class: PersonName, only: set("completos cliente titular beneficiario")},
	"nome":       {class: PersonName, only: set("completo cliente titular beneficiario pagador")},
	"apellido":   {class: PersonName, only: set("cliente titular paterno materno beneficiario")},
	"apellidos":  {class: PersonName, only: set("cliente titular beneficiario")},
	"documento":  {class: Document, only: set("identidad cliente titular beneficiario"), ints: true},
	"rut":        {class: Document, only: set("cliente titular empresa beneficiario"), ints: true},
	"cedula":     {class: Document, only: set("identidad cliente titular ciudadania"), ints: true},
	"direccion":  {class: Address, only: set("cliente casa envio facturacion postal particular domicilio")},
	"endereco":   {class: Address, only: set("cliente casa entrega cobranca residencial")},
	"codigo":     {class: Address, only: set("postal")},
	"fecha":      {class: BirthDate, only: set("nacimiento nac")},
	"data":       {class: BirthDate, only: set("nascimento")},
	"conta":      {class: BankAccount, only: set("bancaria corrente cliente titular destino")},
	"cuenta":     {class: BankAccount, only: set("bancaria corriente cliente titular destino beneficiario clabe")},
	"numero":     {}, // see spanishNumbers
	"nro":        {},
	"num":        {},
	"tarjeta":    {class: Card, only: set("credito debito cliente titular numero")},
	"cartao":     {class: Card, only: set("credito debito cliente titular numero")},
	"chave":      {class: BankAccount, only: set("pix")},
}

// spanishNumbers are the things whose number is sensitive: numero de cuenta.
var spanishNumbers = map[string]Class{
	"documento": Document, "identidad": Document, "identificacion": Document, "cedula": Document, "rut": Document, "pasaporte": Document,
	"doc": Document, "cta": BankAccount, "cuenta": BankAccount, "conta": BankAccount, "tarjeta": Card, "cartao": Card,
	"telefono": Phone, "telefone": Phone, "celular": Phone, "movil": Phone, "contacto": Phone,
}

// articles stand between a Spanish head and its modifiers.
var articles = set("de del la el los do da dos das")

// owners are the modifiers after such a thing.
var owners = set("cliente usuario titular beneficiario contacto bancaria credito debito")

// lookupSpanish finds a Spanish noun at the beginning of a name.
func lookupSpanish(words string) (mods string, n noun, ok bool) {
	head, rest := firstWord(words)
	if n, ok = spanishNouns[head]; !ok || rest == "" {
		return "", noun{}, false
	}
	for rest != "" {
		var w string
		if w, rest = firstWord(rest); articles[w] {
			continue
		}
		if c := spanishNumbers[w]; n.class == 0 && c != 0 {
			n = noun{class: c, only: owners, ints: true}
			continue
		}
		if !n.only[w] {
			return "", noun{}, false
		}
	}
	n.alone = always
	return "", n, n.class != 0
}
