package io.hall.house.bad.money;

interface InASignature {

  Float yuan();
}
