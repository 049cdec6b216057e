module example.com/pay

go 1.25.0

require example.com/platform v0.0.0

replace example.com/platform => ../platform
