// Package events has the signatures of github.com/aws/aws-lambda-go/events
// that the tests use.
package events

type APIGatewayProxyRequest struct {
	Path                  string
	HTTPMethod            string
	Headers               map[string]string
	QueryStringParameters map[string]string
	Body                  string
}

type APIGatewayProxyResponse struct {
	StatusCode int
	Headers    map[string]string
	Body       string
}
