package main

import _ "github.com/koywe/koywelint/plugin"
