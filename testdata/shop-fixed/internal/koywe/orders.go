package koywe

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
)

// CreateOrder places an order.
func (c *Client) CreateOrder(ctx context.Context, order OrderRequest) (*Order, error) {
	var out Order
	if err := c.call(ctx, http.MethodPost, c.merchantURL("orders"), order, &out); err != nil {
		return nil, fmt.Errorf("order %s: %w", order.ExternalID, err)
	}
	slog.Info("order created", "order", out.ID, "type", out.Type, "status", out.Status, "token", out.TokenSymbol)
	return &out, nil
}

// GetOrder returns an order.
func (c *Client) GetOrder(ctx context.Context, id string) (*Order, error) {
	var out Order
	if err := c.call(ctx, http.MethodGet, c.merchantURL("orders/"+url.PathEscape(id)), nil, &out); err != nil {
		return nil, fmt.Errorf("order %s: %w", id, err)
	}
	return &out, nil
}

// Receipt returns the receipt of an order as PDF.
func (c *Client) Receipt(ctx context.Context, id string) (*http.Response, error) {
	token, err := c.token(ctx)
	if err != nil {
		return nil, err
	}
	endpoint := c.merchantURL("orders/"+url.PathEscape(id)+"/receipt") + "?format=pdf"
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, endpoint, nil)
	if err != nil {
		return nil, fmt.Errorf("receipt of %s: %w", id, err)
	}
	req.Header.Set("Authorization", "Bearer "+token)
	resp, err := c.http.Do(req)
	if err != nil {
		slog.Error("receipt failed", "order", id, "err", err)
		return nil, fmt.Errorf("receipt of %s: %w", id, err)
	}
	return resp, nil
}

// Balance returns the virtual balance of the merchant in a currency.
func (c *Client) Balance(ctx context.Context, currency string) (float64, error) {
	q := url.Values{}
	q.Set("currencySymbol", currency)
	var out struct {
		Available float64 `json:"available"`
	}
	if err := c.call(ctx, http.MethodGet, c.merchantURL("balances")+"?"+q.Encode(), nil, &out); err != nil {
		return 0, fmt.Errorf("balance: %w", err)
	}
	return out.Available, nil
}
