// Written by `npm run generate`. Do not edit.
"use strict";
export const validateConfig = validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","title":"Configuration of hostssl","definitions":{"rules":{"type":"object","additionalProperties":false,"properties":{"client/rootcert-missing":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/sslmode-disable":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/sslmode-invalid":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/sslmode-opportunistic":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/sslmode-unverified":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/verification-disabled":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"container/host-auth-trust":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"container/port-exposed-plaintext":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"file/key-committed":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"file/key-permissions":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/cleartext-password":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/clientcert-ca-only":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/file-refused":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/hostssl-inert":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/md5-method":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/plaintext-path":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"},"loopback":{"type":"boolean","default":false}}},"else":{"$ref":"#/definitions/level"}},"hba/trust-remote":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"ignore/expired":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"ignore/no-reason":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"ignore/unknown-rule":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"ignore/unused":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"replication/conninfo-weak-sslmode":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"replication/drift":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"replication/hba-plaintext":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"secret/dsn-password":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/ca-missing-for-clientcert":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/ciphers-weak":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/min-protocol-legacy":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/password-encryption-md5":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/setting-overridden":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/setting-version-mismatch":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/ssl-off":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/tls-startup-failure":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}}}},"level":{"enum":["off","info","warning","error"]},"levels":{"type":"object","additionalProperties":false,"properties":{"client/rootcert-missing":{"$ref":"#/definitions/level"},"client/sslmode-disable":{"$ref":"#/definitions/level"},"client/sslmode-invalid":{"$ref":"#/definitions/level"},"client/sslmode-opportunistic":{"$ref":"#/definitions/level"},"client/sslmode-unverified":{"$ref":"#/definitions/level"},"client/verification-disabled":{"$ref":"#/definitions/level"},"container/host-auth-trust":{"$ref":"#/definitions/level"},"container/port-exposed-plaintext":{"$ref":"#/definitions/level"},"file/key-committed":{"$ref":"#/definitions/level"},"file/key-permissions":{"$ref":"#/definitions/level"},"hba/cleartext-password":{"$ref":"#/definitions/level"},"hba/clientcert-ca-only":{"$ref":"#/definitions/level"},"hba/file-refused":{"$ref":"#/definitions/level"},"hba/hostssl-inert":{"$ref":"#/definitions/level"},"hba/md5-method":{"$ref":"#/definitions/level"},"hba/plaintext-path":{"$ref":"#/definitions/level"},"hba/trust-remote":{"$ref":"#/definitions/level"},"ignore/expired":{"$ref":"#/definitions/level"},"ignore/no-reason":{"$ref":"#/definitions/level"},"ignore/unknown-rule":{"$ref":"#/definitions/level"},"ignore/unused":{"$ref":"#/definitions/level"},"replication/conninfo-weak-sslmode":{"$ref":"#/definitions/level"},"replication/drift":{"$ref":"#/definitions/level"},"replication/hba-plaintext":{"$ref":"#/definitions/level"},"secret/dsn-password":{"$ref":"#/definitions/level"},"server/ca-missing-for-clientcert":{"$ref":"#/definitions/level"},"server/ciphers-weak":{"$ref":"#/definitions/level"},"server/min-protocol-legacy":{"$ref":"#/definitions/level"},"server/password-encryption-md5":{"$ref":"#/definitions/level"},"server/setting-overridden":{"$ref":"#/definitions/level"},"server/setting-version-mismatch":{"$ref":"#/definitions/level"},"server/ssl-off":{"$ref":"#/definitions/level"},"server/tls-startup-failure":{"$ref":"#/definitions/level"}}}},"type":"object","additionalProperties":false,"properties":{"$schema":{"type":"string"},"version":{"enum":[1]},"profile":{"enum":["recommended","strict"]},"failOn":{"enum":["error","warning","info","never"]},"rules":{"$ref":"#/definitions/rules"},"overrides":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"files":{"type":"array","items":{"type":"string"}},"rules":{"$ref":"#/definitions/levels"}},"required":["files","rules"]}},"files":{"type":"object","additionalProperties":false,"properties":{"kinds":{"type":"object","additionalProperties":{"enum":["pg_hba","pg_ident","postgresql.conf","conninfo","env","compose","pg_service","key"]}},"exclude":{"type":"array","items":{"type":"string"}}}},"postgresqlVersion":{"enum":[13,14,15,16,17,18,19]},"versions":{"type":"object","additionalProperties":{"enum":[13,14,15,16,17,18,19]}},"environments":{"type":"object","additionalProperties":{"enum":["production","dev","test","example"]}},"servers":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"directory":{"type":"string"},"config":{"type":"string"},"hba":{"type":"string"},"version":{"enum":[13,14,15,16,17,18,19]}}}},"replications":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"primary":{"type":"string"},"standbys":{"type":"array","items":{"type":"string"}}},"required":["primary","standbys"]}},"ignore":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"rule":{"enum":["client/rootcert-missing","client/sslmode-disable","client/sslmode-invalid","client/sslmode-opportunistic","client/sslmode-unverified","client/verification-disabled","container/host-auth-trust","container/port-exposed-plaintext","file/key-committed","file/key-permissions","hba/cleartext-password","hba/clientcert-ca-only","hba/file-refused","hba/hostssl-inert","hba/md5-method","hba/plaintext-path","hba/trust-remote","ignore/expired","ignore/no-reason","ignore/unknown-rule","ignore/unused","replication/conninfo-weak-sslmode","replication/drift","replication/hba-plaintext","secret/dsn-password","server/ca-missing-for-clientcert","server/ciphers-weak","server/min-protocol-legacy","server/password-encryption-md5","server/setting-overridden","server/setting-version-mismatch","server/ssl-off","server/tls-startup-failure"]},"path":{"type":"string"},"reason":{"type":"string","pattern":"\\S"},"until":{"type":"string","pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"}},"required":["rule","path","reason"]}}},"$id":"config"};
const func2 = Object.prototype.hasOwnProperty;
const schema7 = {"type":"object","additionalProperties":false,"properties":{"client/rootcert-missing":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/sslmode-disable":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/sslmode-invalid":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/sslmode-opportunistic":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/sslmode-unverified":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"client/verification-disabled":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"container/host-auth-trust":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"container/port-exposed-plaintext":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"file/key-committed":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"file/key-permissions":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/cleartext-password":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/clientcert-ca-only":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/file-refused":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/hostssl-inert":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/md5-method":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"hba/plaintext-path":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"},"loopback":{"type":"boolean","default":false}}},"else":{"$ref":"#/definitions/level"}},"hba/trust-remote":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"ignore/expired":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"ignore/no-reason":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"ignore/unknown-rule":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"ignore/unused":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"replication/conninfo-weak-sslmode":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"replication/drift":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"replication/hba-plaintext":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"secret/dsn-password":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/ca-missing-for-clientcert":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/ciphers-weak":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/min-protocol-legacy":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/password-encryption-md5":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/setting-overridden":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/setting-version-mismatch":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/ssl-off":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}},"server/tls-startup-failure":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"level":{"$ref":"#/definitions/level"}}},"else":{"$ref":"#/definitions/level"}}}};
const schema8 = {"enum":["off","info","warning","error"]};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((((data === "off") || (data === "info")) || (data === "warning")) || (data === "error"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema8.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema7.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data["client/rootcert-missing"] !== undefined){
let data0 = data["client/rootcert-missing"];
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs4 === errors;
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs6 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(key1 === "level")){
const err2 = {instancePath:instancePath+"/client~1rootcert-missing",schemaPath:"#/properties/client~1rootcert-missing/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.level !== undefined){
if(!(validate23(data0.level, {instancePath:instancePath+"/client~1rootcert-missing/level",parentData:data0,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/client~1rootcert-missing",schemaPath:"#/properties/client~1rootcert-missing/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs10 = errors;
if(!(validate23(data0, {instancePath:instancePath+"/client~1rootcert-missing",parentData:data,parentDataProperty:"client/rootcert-missing",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid0 = _errs10 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err4 = {instancePath:instancePath+"/client~1rootcert-missing",schemaPath:"#/properties/client~1rootcert-missing/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data["client/sslmode-disable"] !== undefined){
let data2 = data["client/sslmode-disable"];
const _errs12 = errors;
let valid3 = true;
const _errs13 = errors;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid1 = _errs13 === errors;
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs15 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key2 in data2){
if(!(key2 === "level")){
const err6 = {instancePath:instancePath+"/client~1sslmode-disable",schemaPath:"#/properties/client~1sslmode-disable/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.level !== undefined){
if(!(validate23(data2.level, {instancePath:instancePath+"/client~1sslmode-disable/level",parentData:data2,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/client~1sslmode-disable",schemaPath:"#/properties/client~1sslmode-disable/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid1 = _errs15 === errors;
valid3 = _valid1;
ifClause1 = "then";
}
else {
const _errs19 = errors;
if(!(validate23(data2, {instancePath:instancePath+"/client~1sslmode-disable",parentData:data,parentDataProperty:"client/sslmode-disable",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid1 = _errs19 === errors;
valid3 = _valid1;
ifClause1 = "else";
}
if(!valid3){
const err8 = {instancePath:instancePath+"/client~1sslmode-disable",schemaPath:"#/properties/client~1sslmode-disable/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data["client/sslmode-invalid"] !== undefined){
let data4 = data["client/sslmode-invalid"];
const _errs21 = errors;
let valid5 = true;
const _errs22 = errors;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid2 = _errs22 === errors;
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid2){
const _errs24 = errors;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key3 in data4){
if(!(key3 === "level")){
const err10 = {instancePath:instancePath+"/client~1sslmode-invalid",schemaPath:"#/properties/client~1sslmode-invalid/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.level !== undefined){
if(!(validate23(data4.level, {instancePath:instancePath+"/client~1sslmode-invalid/level",parentData:data4,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/client~1sslmode-invalid",schemaPath:"#/properties/client~1sslmode-invalid/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid2 = _errs24 === errors;
valid5 = _valid2;
ifClause2 = "then";
}
else {
const _errs28 = errors;
if(!(validate23(data4, {instancePath:instancePath+"/client~1sslmode-invalid",parentData:data,parentDataProperty:"client/sslmode-invalid",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid2 = _errs28 === errors;
valid5 = _valid2;
ifClause2 = "else";
}
if(!valid5){
const err12 = {instancePath:instancePath+"/client~1sslmode-invalid",schemaPath:"#/properties/client~1sslmode-invalid/if",keyword:"if",params:{failingKeyword: ifClause2},message:"must match \""+ifClause2+"\" schema"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data["client/sslmode-opportunistic"] !== undefined){
let data6 = data["client/sslmode-opportunistic"];
const _errs30 = errors;
let valid7 = true;
const _errs31 = errors;
if(!(data6 && typeof data6 == "object" && !Array.isArray(data6))){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid3 = _errs31 === errors;
errors = _errs30;
if(vErrors !== null){
if(_errs30){
vErrors.length = _errs30;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid3){
const _errs33 = errors;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key4 in data6){
if(!(key4 === "level")){
const err14 = {instancePath:instancePath+"/client~1sslmode-opportunistic",schemaPath:"#/properties/client~1sslmode-opportunistic/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data6.level !== undefined){
if(!(validate23(data6.level, {instancePath:instancePath+"/client~1sslmode-opportunistic/level",parentData:data6,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath:instancePath+"/client~1sslmode-opportunistic",schemaPath:"#/properties/client~1sslmode-opportunistic/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid3 = _errs33 === errors;
valid7 = _valid3;
ifClause3 = "then";
}
else {
const _errs37 = errors;
if(!(validate23(data6, {instancePath:instancePath+"/client~1sslmode-opportunistic",parentData:data,parentDataProperty:"client/sslmode-opportunistic",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid3 = _errs37 === errors;
valid7 = _valid3;
ifClause3 = "else";
}
if(!valid7){
const err16 = {instancePath:instancePath+"/client~1sslmode-opportunistic",schemaPath:"#/properties/client~1sslmode-opportunistic/if",keyword:"if",params:{failingKeyword: ifClause3},message:"must match \""+ifClause3+"\" schema"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data["client/sslmode-unverified"] !== undefined){
let data8 = data["client/sslmode-unverified"];
const _errs39 = errors;
let valid9 = true;
const _errs40 = errors;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid4 = _errs40 === errors;
errors = _errs39;
if(vErrors !== null){
if(_errs39){
vErrors.length = _errs39;
}
else {
vErrors = null;
}
}
let ifClause4;
if(_valid4){
const _errs42 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key5 in data8){
if(!(key5 === "level")){
const err18 = {instancePath:instancePath+"/client~1sslmode-unverified",schemaPath:"#/properties/client~1sslmode-unverified/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data8.level !== undefined){
if(!(validate23(data8.level, {instancePath:instancePath+"/client~1sslmode-unverified/level",parentData:data8,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath:instancePath+"/client~1sslmode-unverified",schemaPath:"#/properties/client~1sslmode-unverified/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid4 = _errs42 === errors;
valid9 = _valid4;
ifClause4 = "then";
}
else {
const _errs46 = errors;
if(!(validate23(data8, {instancePath:instancePath+"/client~1sslmode-unverified",parentData:data,parentDataProperty:"client/sslmode-unverified",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid4 = _errs46 === errors;
valid9 = _valid4;
ifClause4 = "else";
}
if(!valid9){
const err20 = {instancePath:instancePath+"/client~1sslmode-unverified",schemaPath:"#/properties/client~1sslmode-unverified/if",keyword:"if",params:{failingKeyword: ifClause4},message:"must match \""+ifClause4+"\" schema"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data["client/verification-disabled"] !== undefined){
let data10 = data["client/verification-disabled"];
const _errs48 = errors;
let valid11 = true;
const _errs49 = errors;
if(!(data10 && typeof data10 == "object" && !Array.isArray(data10))){
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid5 = _errs49 === errors;
errors = _errs48;
if(vErrors !== null){
if(_errs48){
vErrors.length = _errs48;
}
else {
vErrors = null;
}
}
let ifClause5;
if(_valid5){
const _errs51 = errors;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key6 in data10){
if(!(key6 === "level")){
const err22 = {instancePath:instancePath+"/client~1verification-disabled",schemaPath:"#/properties/client~1verification-disabled/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data10.level !== undefined){
if(!(validate23(data10.level, {instancePath:instancePath+"/client~1verification-disabled/level",parentData:data10,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err23 = {instancePath:instancePath+"/client~1verification-disabled",schemaPath:"#/properties/client~1verification-disabled/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var _valid5 = _errs51 === errors;
valid11 = _valid5;
ifClause5 = "then";
}
else {
const _errs55 = errors;
if(!(validate23(data10, {instancePath:instancePath+"/client~1verification-disabled",parentData:data,parentDataProperty:"client/verification-disabled",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid5 = _errs55 === errors;
valid11 = _valid5;
ifClause5 = "else";
}
if(!valid11){
const err24 = {instancePath:instancePath+"/client~1verification-disabled",schemaPath:"#/properties/client~1verification-disabled/if",keyword:"if",params:{failingKeyword: ifClause5},message:"must match \""+ifClause5+"\" schema"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data["container/host-auth-trust"] !== undefined){
let data12 = data["container/host-auth-trust"];
const _errs57 = errors;
let valid13 = true;
const _errs58 = errors;
if(!(data12 && typeof data12 == "object" && !Array.isArray(data12))){
const err25 = {};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var _valid6 = _errs58 === errors;
errors = _errs57;
if(vErrors !== null){
if(_errs57){
vErrors.length = _errs57;
}
else {
vErrors = null;
}
}
let ifClause6;
if(_valid6){
const _errs60 = errors;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key7 in data12){
if(!(key7 === "level")){
const err26 = {instancePath:instancePath+"/container~1host-auth-trust",schemaPath:"#/properties/container~1host-auth-trust/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data12.level !== undefined){
if(!(validate23(data12.level, {instancePath:instancePath+"/container~1host-auth-trust/level",parentData:data12,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err27 = {instancePath:instancePath+"/container~1host-auth-trust",schemaPath:"#/properties/container~1host-auth-trust/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid6 = _errs60 === errors;
valid13 = _valid6;
ifClause6 = "then";
}
else {
const _errs64 = errors;
if(!(validate23(data12, {instancePath:instancePath+"/container~1host-auth-trust",parentData:data,parentDataProperty:"container/host-auth-trust",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid6 = _errs64 === errors;
valid13 = _valid6;
ifClause6 = "else";
}
if(!valid13){
const err28 = {instancePath:instancePath+"/container~1host-auth-trust",schemaPath:"#/properties/container~1host-auth-trust/if",keyword:"if",params:{failingKeyword: ifClause6},message:"must match \""+ifClause6+"\" schema"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data["container/port-exposed-plaintext"] !== undefined){
let data14 = data["container/port-exposed-plaintext"];
const _errs66 = errors;
let valid15 = true;
const _errs67 = errors;
if(!(data14 && typeof data14 == "object" && !Array.isArray(data14))){
const err29 = {};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var _valid7 = _errs67 === errors;
errors = _errs66;
if(vErrors !== null){
if(_errs66){
vErrors.length = _errs66;
}
else {
vErrors = null;
}
}
let ifClause7;
if(_valid7){
const _errs69 = errors;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key8 in data14){
if(!(key8 === "level")){
const err30 = {instancePath:instancePath+"/container~1port-exposed-plaintext",schemaPath:"#/properties/container~1port-exposed-plaintext/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data14.level !== undefined){
if(!(validate23(data14.level, {instancePath:instancePath+"/container~1port-exposed-plaintext/level",parentData:data14,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err31 = {instancePath:instancePath+"/container~1port-exposed-plaintext",schemaPath:"#/properties/container~1port-exposed-plaintext/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var _valid7 = _errs69 === errors;
valid15 = _valid7;
ifClause7 = "then";
}
else {
const _errs73 = errors;
if(!(validate23(data14, {instancePath:instancePath+"/container~1port-exposed-plaintext",parentData:data,parentDataProperty:"container/port-exposed-plaintext",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid7 = _errs73 === errors;
valid15 = _valid7;
ifClause7 = "else";
}
if(!valid15){
const err32 = {instancePath:instancePath+"/container~1port-exposed-plaintext",schemaPath:"#/properties/container~1port-exposed-plaintext/if",keyword:"if",params:{failingKeyword: ifClause7},message:"must match \""+ifClause7+"\" schema"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data["file/key-committed"] !== undefined){
let data16 = data["file/key-committed"];
const _errs75 = errors;
let valid17 = true;
const _errs76 = errors;
if(!(data16 && typeof data16 == "object" && !Array.isArray(data16))){
const err33 = {};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var _valid8 = _errs76 === errors;
errors = _errs75;
if(vErrors !== null){
if(_errs75){
vErrors.length = _errs75;
}
else {
vErrors = null;
}
}
let ifClause8;
if(_valid8){
const _errs78 = errors;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key9 in data16){
if(!(key9 === "level")){
const err34 = {instancePath:instancePath+"/file~1key-committed",schemaPath:"#/properties/file~1key-committed/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data16.level !== undefined){
if(!(validate23(data16.level, {instancePath:instancePath+"/file~1key-committed/level",parentData:data16,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err35 = {instancePath:instancePath+"/file~1key-committed",schemaPath:"#/properties/file~1key-committed/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var _valid8 = _errs78 === errors;
valid17 = _valid8;
ifClause8 = "then";
}
else {
const _errs82 = errors;
if(!(validate23(data16, {instancePath:instancePath+"/file~1key-committed",parentData:data,parentDataProperty:"file/key-committed",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid8 = _errs82 === errors;
valid17 = _valid8;
ifClause8 = "else";
}
if(!valid17){
const err36 = {instancePath:instancePath+"/file~1key-committed",schemaPath:"#/properties/file~1key-committed/if",keyword:"if",params:{failingKeyword: ifClause8},message:"must match \""+ifClause8+"\" schema"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data["file/key-permissions"] !== undefined){
let data18 = data["file/key-permissions"];
const _errs84 = errors;
let valid19 = true;
const _errs85 = errors;
if(!(data18 && typeof data18 == "object" && !Array.isArray(data18))){
const err37 = {};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
var _valid9 = _errs85 === errors;
errors = _errs84;
if(vErrors !== null){
if(_errs84){
vErrors.length = _errs84;
}
else {
vErrors = null;
}
}
let ifClause9;
if(_valid9){
const _errs87 = errors;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key10 in data18){
if(!(key10 === "level")){
const err38 = {instancePath:instancePath+"/file~1key-permissions",schemaPath:"#/properties/file~1key-permissions/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data18.level !== undefined){
if(!(validate23(data18.level, {instancePath:instancePath+"/file~1key-permissions/level",parentData:data18,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err39 = {instancePath:instancePath+"/file~1key-permissions",schemaPath:"#/properties/file~1key-permissions/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
var _valid9 = _errs87 === errors;
valid19 = _valid9;
ifClause9 = "then";
}
else {
const _errs91 = errors;
if(!(validate23(data18, {instancePath:instancePath+"/file~1key-permissions",parentData:data,parentDataProperty:"file/key-permissions",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid9 = _errs91 === errors;
valid19 = _valid9;
ifClause9 = "else";
}
if(!valid19){
const err40 = {instancePath:instancePath+"/file~1key-permissions",schemaPath:"#/properties/file~1key-permissions/if",keyword:"if",params:{failingKeyword: ifClause9},message:"must match \""+ifClause9+"\" schema"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data["hba/cleartext-password"] !== undefined){
let data20 = data["hba/cleartext-password"];
const _errs93 = errors;
let valid21 = true;
const _errs94 = errors;
if(!(data20 && typeof data20 == "object" && !Array.isArray(data20))){
const err41 = {};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var _valid10 = _errs94 === errors;
errors = _errs93;
if(vErrors !== null){
if(_errs93){
vErrors.length = _errs93;
}
else {
vErrors = null;
}
}
let ifClause10;
if(_valid10){
const _errs96 = errors;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key11 in data20){
if(!(key11 === "level")){
const err42 = {instancePath:instancePath+"/hba~1cleartext-password",schemaPath:"#/properties/hba~1cleartext-password/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data20.level !== undefined){
if(!(validate23(data20.level, {instancePath:instancePath+"/hba~1cleartext-password/level",parentData:data20,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err43 = {instancePath:instancePath+"/hba~1cleartext-password",schemaPath:"#/properties/hba~1cleartext-password/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
var _valid10 = _errs96 === errors;
valid21 = _valid10;
ifClause10 = "then";
}
else {
const _errs100 = errors;
if(!(validate23(data20, {instancePath:instancePath+"/hba~1cleartext-password",parentData:data,parentDataProperty:"hba/cleartext-password",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid10 = _errs100 === errors;
valid21 = _valid10;
ifClause10 = "else";
}
if(!valid21){
const err44 = {instancePath:instancePath+"/hba~1cleartext-password",schemaPath:"#/properties/hba~1cleartext-password/if",keyword:"if",params:{failingKeyword: ifClause10},message:"must match \""+ifClause10+"\" schema"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data["hba/clientcert-ca-only"] !== undefined){
let data22 = data["hba/clientcert-ca-only"];
const _errs102 = errors;
let valid23 = true;
const _errs103 = errors;
if(!(data22 && typeof data22 == "object" && !Array.isArray(data22))){
const err45 = {};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
var _valid11 = _errs103 === errors;
errors = _errs102;
if(vErrors !== null){
if(_errs102){
vErrors.length = _errs102;
}
else {
vErrors = null;
}
}
let ifClause11;
if(_valid11){
const _errs105 = errors;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key12 in data22){
if(!(key12 === "level")){
const err46 = {instancePath:instancePath+"/hba~1clientcert-ca-only",schemaPath:"#/properties/hba~1clientcert-ca-only/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data22.level !== undefined){
if(!(validate23(data22.level, {instancePath:instancePath+"/hba~1clientcert-ca-only/level",parentData:data22,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err47 = {instancePath:instancePath+"/hba~1clientcert-ca-only",schemaPath:"#/properties/hba~1clientcert-ca-only/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
var _valid11 = _errs105 === errors;
valid23 = _valid11;
ifClause11 = "then";
}
else {
const _errs109 = errors;
if(!(validate23(data22, {instancePath:instancePath+"/hba~1clientcert-ca-only",parentData:data,parentDataProperty:"hba/clientcert-ca-only",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid11 = _errs109 === errors;
valid23 = _valid11;
ifClause11 = "else";
}
if(!valid23){
const err48 = {instancePath:instancePath+"/hba~1clientcert-ca-only",schemaPath:"#/properties/hba~1clientcert-ca-only/if",keyword:"if",params:{failingKeyword: ifClause11},message:"must match \""+ifClause11+"\" schema"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data["hba/file-refused"] !== undefined){
let data24 = data["hba/file-refused"];
const _errs111 = errors;
let valid25 = true;
const _errs112 = errors;
if(!(data24 && typeof data24 == "object" && !Array.isArray(data24))){
const err49 = {};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
var _valid12 = _errs112 === errors;
errors = _errs111;
if(vErrors !== null){
if(_errs111){
vErrors.length = _errs111;
}
else {
vErrors = null;
}
}
let ifClause12;
if(_valid12){
const _errs114 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key13 in data24){
if(!(key13 === "level")){
const err50 = {instancePath:instancePath+"/hba~1file-refused",schemaPath:"#/properties/hba~1file-refused/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data24.level !== undefined){
if(!(validate23(data24.level, {instancePath:instancePath+"/hba~1file-refused/level",parentData:data24,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err51 = {instancePath:instancePath+"/hba~1file-refused",schemaPath:"#/properties/hba~1file-refused/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
var _valid12 = _errs114 === errors;
valid25 = _valid12;
ifClause12 = "then";
}
else {
const _errs118 = errors;
if(!(validate23(data24, {instancePath:instancePath+"/hba~1file-refused",parentData:data,parentDataProperty:"hba/file-refused",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid12 = _errs118 === errors;
valid25 = _valid12;
ifClause12 = "else";
}
if(!valid25){
const err52 = {instancePath:instancePath+"/hba~1file-refused",schemaPath:"#/properties/hba~1file-refused/if",keyword:"if",params:{failingKeyword: ifClause12},message:"must match \""+ifClause12+"\" schema"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data["hba/hostssl-inert"] !== undefined){
let data26 = data["hba/hostssl-inert"];
const _errs120 = errors;
let valid27 = true;
const _errs121 = errors;
if(!(data26 && typeof data26 == "object" && !Array.isArray(data26))){
const err53 = {};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
var _valid13 = _errs121 === errors;
errors = _errs120;
if(vErrors !== null){
if(_errs120){
vErrors.length = _errs120;
}
else {
vErrors = null;
}
}
let ifClause13;
if(_valid13){
const _errs123 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key14 in data26){
if(!(key14 === "level")){
const err54 = {instancePath:instancePath+"/hba~1hostssl-inert",schemaPath:"#/properties/hba~1hostssl-inert/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data26.level !== undefined){
if(!(validate23(data26.level, {instancePath:instancePath+"/hba~1hostssl-inert/level",parentData:data26,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err55 = {instancePath:instancePath+"/hba~1hostssl-inert",schemaPath:"#/properties/hba~1hostssl-inert/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
var _valid13 = _errs123 === errors;
valid27 = _valid13;
ifClause13 = "then";
}
else {
const _errs127 = errors;
if(!(validate23(data26, {instancePath:instancePath+"/hba~1hostssl-inert",parentData:data,parentDataProperty:"hba/hostssl-inert",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid13 = _errs127 === errors;
valid27 = _valid13;
ifClause13 = "else";
}
if(!valid27){
const err56 = {instancePath:instancePath+"/hba~1hostssl-inert",schemaPath:"#/properties/hba~1hostssl-inert/if",keyword:"if",params:{failingKeyword: ifClause13},message:"must match \""+ifClause13+"\" schema"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data["hba/md5-method"] !== undefined){
let data28 = data["hba/md5-method"];
const _errs129 = errors;
let valid29 = true;
const _errs130 = errors;
if(!(data28 && typeof data28 == "object" && !Array.isArray(data28))){
const err57 = {};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
var _valid14 = _errs130 === errors;
errors = _errs129;
if(vErrors !== null){
if(_errs129){
vErrors.length = _errs129;
}
else {
vErrors = null;
}
}
let ifClause14;
if(_valid14){
const _errs132 = errors;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key15 in data28){
if(!(key15 === "level")){
const err58 = {instancePath:instancePath+"/hba~1md5-method",schemaPath:"#/properties/hba~1md5-method/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data28.level !== undefined){
if(!(validate23(data28.level, {instancePath:instancePath+"/hba~1md5-method/level",parentData:data28,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err59 = {instancePath:instancePath+"/hba~1md5-method",schemaPath:"#/properties/hba~1md5-method/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
var _valid14 = _errs132 === errors;
valid29 = _valid14;
ifClause14 = "then";
}
else {
const _errs136 = errors;
if(!(validate23(data28, {instancePath:instancePath+"/hba~1md5-method",parentData:data,parentDataProperty:"hba/md5-method",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid14 = _errs136 === errors;
valid29 = _valid14;
ifClause14 = "else";
}
if(!valid29){
const err60 = {instancePath:instancePath+"/hba~1md5-method",schemaPath:"#/properties/hba~1md5-method/if",keyword:"if",params:{failingKeyword: ifClause14},message:"must match \""+ifClause14+"\" schema"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data["hba/plaintext-path"] !== undefined){
let data30 = data["hba/plaintext-path"];
const _errs138 = errors;
let valid31 = true;
const _errs139 = errors;
if(!(data30 && typeof data30 == "object" && !Array.isArray(data30))){
const err61 = {};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
var _valid15 = _errs139 === errors;
errors = _errs138;
if(vErrors !== null){
if(_errs138){
vErrors.length = _errs138;
}
else {
vErrors = null;
}
}
let ifClause15;
if(_valid15){
const _errs141 = errors;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key16 in data30){
if(!((key16 === "level") || (key16 === "loopback"))){
const err62 = {instancePath:instancePath+"/hba~1plaintext-path",schemaPath:"#/properties/hba~1plaintext-path/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data30.level !== undefined){
if(!(validate23(data30.level, {instancePath:instancePath+"/hba~1plaintext-path/level",parentData:data30,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data30.loopback !== undefined){
if(typeof data30.loopback !== "boolean"){
const err63 = {instancePath:instancePath+"/hba~1plaintext-path/loopback",schemaPath:"#/properties/hba~1plaintext-path/then/properties/loopback/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/hba~1plaintext-path",schemaPath:"#/properties/hba~1plaintext-path/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
var _valid15 = _errs141 === errors;
valid31 = _valid15;
ifClause15 = "then";
}
else {
const _errs147 = errors;
if(!(validate23(data30, {instancePath:instancePath+"/hba~1plaintext-path",parentData:data,parentDataProperty:"hba/plaintext-path",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid15 = _errs147 === errors;
valid31 = _valid15;
ifClause15 = "else";
}
if(!valid31){
const err65 = {instancePath:instancePath+"/hba~1plaintext-path",schemaPath:"#/properties/hba~1plaintext-path/if",keyword:"if",params:{failingKeyword: ifClause15},message:"must match \""+ifClause15+"\" schema"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data["hba/trust-remote"] !== undefined){
let data33 = data["hba/trust-remote"];
const _errs149 = errors;
let valid33 = true;
const _errs150 = errors;
if(!(data33 && typeof data33 == "object" && !Array.isArray(data33))){
const err66 = {};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
var _valid16 = _errs150 === errors;
errors = _errs149;
if(vErrors !== null){
if(_errs149){
vErrors.length = _errs149;
}
else {
vErrors = null;
}
}
let ifClause16;
if(_valid16){
const _errs152 = errors;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key17 in data33){
if(!(key17 === "level")){
const err67 = {instancePath:instancePath+"/hba~1trust-remote",schemaPath:"#/properties/hba~1trust-remote/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data33.level !== undefined){
if(!(validate23(data33.level, {instancePath:instancePath+"/hba~1trust-remote/level",parentData:data33,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err68 = {instancePath:instancePath+"/hba~1trust-remote",schemaPath:"#/properties/hba~1trust-remote/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
var _valid16 = _errs152 === errors;
valid33 = _valid16;
ifClause16 = "then";
}
else {
const _errs156 = errors;
if(!(validate23(data33, {instancePath:instancePath+"/hba~1trust-remote",parentData:data,parentDataProperty:"hba/trust-remote",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid16 = _errs156 === errors;
valid33 = _valid16;
ifClause16 = "else";
}
if(!valid33){
const err69 = {instancePath:instancePath+"/hba~1trust-remote",schemaPath:"#/properties/hba~1trust-remote/if",keyword:"if",params:{failingKeyword: ifClause16},message:"must match \""+ifClause16+"\" schema"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data["ignore/expired"] !== undefined){
let data35 = data["ignore/expired"];
const _errs158 = errors;
let valid35 = true;
const _errs159 = errors;
if(!(data35 && typeof data35 == "object" && !Array.isArray(data35))){
const err70 = {};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
var _valid17 = _errs159 === errors;
errors = _errs158;
if(vErrors !== null){
if(_errs158){
vErrors.length = _errs158;
}
else {
vErrors = null;
}
}
let ifClause17;
if(_valid17){
const _errs161 = errors;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key18 in data35){
if(!(key18 === "level")){
const err71 = {instancePath:instancePath+"/ignore~1expired",schemaPath:"#/properties/ignore~1expired/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data35.level !== undefined){
if(!(validate23(data35.level, {instancePath:instancePath+"/ignore~1expired/level",parentData:data35,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err72 = {instancePath:instancePath+"/ignore~1expired",schemaPath:"#/properties/ignore~1expired/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
var _valid17 = _errs161 === errors;
valid35 = _valid17;
ifClause17 = "then";
}
else {
const _errs165 = errors;
if(!(validate23(data35, {instancePath:instancePath+"/ignore~1expired",parentData:data,parentDataProperty:"ignore/expired",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid17 = _errs165 === errors;
valid35 = _valid17;
ifClause17 = "else";
}
if(!valid35){
const err73 = {instancePath:instancePath+"/ignore~1expired",schemaPath:"#/properties/ignore~1expired/if",keyword:"if",params:{failingKeyword: ifClause17},message:"must match \""+ifClause17+"\" schema"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data["ignore/no-reason"] !== undefined){
let data37 = data["ignore/no-reason"];
const _errs167 = errors;
let valid37 = true;
const _errs168 = errors;
if(!(data37 && typeof data37 == "object" && !Array.isArray(data37))){
const err74 = {};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
var _valid18 = _errs168 === errors;
errors = _errs167;
if(vErrors !== null){
if(_errs167){
vErrors.length = _errs167;
}
else {
vErrors = null;
}
}
let ifClause18;
if(_valid18){
const _errs170 = errors;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key19 in data37){
if(!(key19 === "level")){
const err75 = {instancePath:instancePath+"/ignore~1no-reason",schemaPath:"#/properties/ignore~1no-reason/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data37.level !== undefined){
if(!(validate23(data37.level, {instancePath:instancePath+"/ignore~1no-reason/level",parentData:data37,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err76 = {instancePath:instancePath+"/ignore~1no-reason",schemaPath:"#/properties/ignore~1no-reason/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
var _valid18 = _errs170 === errors;
valid37 = _valid18;
ifClause18 = "then";
}
else {
const _errs174 = errors;
if(!(validate23(data37, {instancePath:instancePath+"/ignore~1no-reason",parentData:data,parentDataProperty:"ignore/no-reason",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid18 = _errs174 === errors;
valid37 = _valid18;
ifClause18 = "else";
}
if(!valid37){
const err77 = {instancePath:instancePath+"/ignore~1no-reason",schemaPath:"#/properties/ignore~1no-reason/if",keyword:"if",params:{failingKeyword: ifClause18},message:"must match \""+ifClause18+"\" schema"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data["ignore/unknown-rule"] !== undefined){
let data39 = data["ignore/unknown-rule"];
const _errs176 = errors;
let valid39 = true;
const _errs177 = errors;
if(!(data39 && typeof data39 == "object" && !Array.isArray(data39))){
const err78 = {};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
var _valid19 = _errs177 === errors;
errors = _errs176;
if(vErrors !== null){
if(_errs176){
vErrors.length = _errs176;
}
else {
vErrors = null;
}
}
let ifClause19;
if(_valid19){
const _errs179 = errors;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key20 in data39){
if(!(key20 === "level")){
const err79 = {instancePath:instancePath+"/ignore~1unknown-rule",schemaPath:"#/properties/ignore~1unknown-rule/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data39.level !== undefined){
if(!(validate23(data39.level, {instancePath:instancePath+"/ignore~1unknown-rule/level",parentData:data39,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err80 = {instancePath:instancePath+"/ignore~1unknown-rule",schemaPath:"#/properties/ignore~1unknown-rule/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
var _valid19 = _errs179 === errors;
valid39 = _valid19;
ifClause19 = "then";
}
else {
const _errs183 = errors;
if(!(validate23(data39, {instancePath:instancePath+"/ignore~1unknown-rule",parentData:data,parentDataProperty:"ignore/unknown-rule",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid19 = _errs183 === errors;
valid39 = _valid19;
ifClause19 = "else";
}
if(!valid39){
const err81 = {instancePath:instancePath+"/ignore~1unknown-rule",schemaPath:"#/properties/ignore~1unknown-rule/if",keyword:"if",params:{failingKeyword: ifClause19},message:"must match \""+ifClause19+"\" schema"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data["ignore/unused"] !== undefined){
let data41 = data["ignore/unused"];
const _errs185 = errors;
let valid41 = true;
const _errs186 = errors;
if(!(data41 && typeof data41 == "object" && !Array.isArray(data41))){
const err82 = {};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
var _valid20 = _errs186 === errors;
errors = _errs185;
if(vErrors !== null){
if(_errs185){
vErrors.length = _errs185;
}
else {
vErrors = null;
}
}
let ifClause20;
if(_valid20){
const _errs188 = errors;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
for(const key21 in data41){
if(!(key21 === "level")){
const err83 = {instancePath:instancePath+"/ignore~1unused",schemaPath:"#/properties/ignore~1unused/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data41.level !== undefined){
if(!(validate23(data41.level, {instancePath:instancePath+"/ignore~1unused/level",parentData:data41,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err84 = {instancePath:instancePath+"/ignore~1unused",schemaPath:"#/properties/ignore~1unused/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
var _valid20 = _errs188 === errors;
valid41 = _valid20;
ifClause20 = "then";
}
else {
const _errs192 = errors;
if(!(validate23(data41, {instancePath:instancePath+"/ignore~1unused",parentData:data,parentDataProperty:"ignore/unused",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid20 = _errs192 === errors;
valid41 = _valid20;
ifClause20 = "else";
}
if(!valid41){
const err85 = {instancePath:instancePath+"/ignore~1unused",schemaPath:"#/properties/ignore~1unused/if",keyword:"if",params:{failingKeyword: ifClause20},message:"must match \""+ifClause20+"\" schema"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data["replication/conninfo-weak-sslmode"] !== undefined){
let data43 = data["replication/conninfo-weak-sslmode"];
const _errs194 = errors;
let valid43 = true;
const _errs195 = errors;
if(!(data43 && typeof data43 == "object" && !Array.isArray(data43))){
const err86 = {};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
var _valid21 = _errs195 === errors;
errors = _errs194;
if(vErrors !== null){
if(_errs194){
vErrors.length = _errs194;
}
else {
vErrors = null;
}
}
let ifClause21;
if(_valid21){
const _errs197 = errors;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
for(const key22 in data43){
if(!(key22 === "level")){
const err87 = {instancePath:instancePath+"/replication~1conninfo-weak-sslmode",schemaPath:"#/properties/replication~1conninfo-weak-sslmode/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data43.level !== undefined){
if(!(validate23(data43.level, {instancePath:instancePath+"/replication~1conninfo-weak-sslmode/level",parentData:data43,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err88 = {instancePath:instancePath+"/replication~1conninfo-weak-sslmode",schemaPath:"#/properties/replication~1conninfo-weak-sslmode/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
var _valid21 = _errs197 === errors;
valid43 = _valid21;
ifClause21 = "then";
}
else {
const _errs201 = errors;
if(!(validate23(data43, {instancePath:instancePath+"/replication~1conninfo-weak-sslmode",parentData:data,parentDataProperty:"replication/conninfo-weak-sslmode",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid21 = _errs201 === errors;
valid43 = _valid21;
ifClause21 = "else";
}
if(!valid43){
const err89 = {instancePath:instancePath+"/replication~1conninfo-weak-sslmode",schemaPath:"#/properties/replication~1conninfo-weak-sslmode/if",keyword:"if",params:{failingKeyword: ifClause21},message:"must match \""+ifClause21+"\" schema"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data["replication/drift"] !== undefined){
let data45 = data["replication/drift"];
const _errs203 = errors;
let valid45 = true;
const _errs204 = errors;
if(!(data45 && typeof data45 == "object" && !Array.isArray(data45))){
const err90 = {};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
var _valid22 = _errs204 === errors;
errors = _errs203;
if(vErrors !== null){
if(_errs203){
vErrors.length = _errs203;
}
else {
vErrors = null;
}
}
let ifClause22;
if(_valid22){
const _errs206 = errors;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
for(const key23 in data45){
if(!(key23 === "level")){
const err91 = {instancePath:instancePath+"/replication~1drift",schemaPath:"#/properties/replication~1drift/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data45.level !== undefined){
if(!(validate23(data45.level, {instancePath:instancePath+"/replication~1drift/level",parentData:data45,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err92 = {instancePath:instancePath+"/replication~1drift",schemaPath:"#/properties/replication~1drift/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
var _valid22 = _errs206 === errors;
valid45 = _valid22;
ifClause22 = "then";
}
else {
const _errs210 = errors;
if(!(validate23(data45, {instancePath:instancePath+"/replication~1drift",parentData:data,parentDataProperty:"replication/drift",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid22 = _errs210 === errors;
valid45 = _valid22;
ifClause22 = "else";
}
if(!valid45){
const err93 = {instancePath:instancePath+"/replication~1drift",schemaPath:"#/properties/replication~1drift/if",keyword:"if",params:{failingKeyword: ifClause22},message:"must match \""+ifClause22+"\" schema"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data["replication/hba-plaintext"] !== undefined){
let data47 = data["replication/hba-plaintext"];
const _errs212 = errors;
let valid47 = true;
const _errs213 = errors;
if(!(data47 && typeof data47 == "object" && !Array.isArray(data47))){
const err94 = {};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
var _valid23 = _errs213 === errors;
errors = _errs212;
if(vErrors !== null){
if(_errs212){
vErrors.length = _errs212;
}
else {
vErrors = null;
}
}
let ifClause23;
if(_valid23){
const _errs215 = errors;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
for(const key24 in data47){
if(!(key24 === "level")){
const err95 = {instancePath:instancePath+"/replication~1hba-plaintext",schemaPath:"#/properties/replication~1hba-plaintext/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data47.level !== undefined){
if(!(validate23(data47.level, {instancePath:instancePath+"/replication~1hba-plaintext/level",parentData:data47,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err96 = {instancePath:instancePath+"/replication~1hba-plaintext",schemaPath:"#/properties/replication~1hba-plaintext/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
var _valid23 = _errs215 === errors;
valid47 = _valid23;
ifClause23 = "then";
}
else {
const _errs219 = errors;
if(!(validate23(data47, {instancePath:instancePath+"/replication~1hba-plaintext",parentData:data,parentDataProperty:"replication/hba-plaintext",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid23 = _errs219 === errors;
valid47 = _valid23;
ifClause23 = "else";
}
if(!valid47){
const err97 = {instancePath:instancePath+"/replication~1hba-plaintext",schemaPath:"#/properties/replication~1hba-plaintext/if",keyword:"if",params:{failingKeyword: ifClause23},message:"must match \""+ifClause23+"\" schema"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data["secret/dsn-password"] !== undefined){
let data49 = data["secret/dsn-password"];
const _errs221 = errors;
let valid49 = true;
const _errs222 = errors;
if(!(data49 && typeof data49 == "object" && !Array.isArray(data49))){
const err98 = {};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
var _valid24 = _errs222 === errors;
errors = _errs221;
if(vErrors !== null){
if(_errs221){
vErrors.length = _errs221;
}
else {
vErrors = null;
}
}
let ifClause24;
if(_valid24){
const _errs224 = errors;
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
for(const key25 in data49){
if(!(key25 === "level")){
const err99 = {instancePath:instancePath+"/secret~1dsn-password",schemaPath:"#/properties/secret~1dsn-password/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data49.level !== undefined){
if(!(validate23(data49.level, {instancePath:instancePath+"/secret~1dsn-password/level",parentData:data49,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err100 = {instancePath:instancePath+"/secret~1dsn-password",schemaPath:"#/properties/secret~1dsn-password/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
var _valid24 = _errs224 === errors;
valid49 = _valid24;
ifClause24 = "then";
}
else {
const _errs228 = errors;
if(!(validate23(data49, {instancePath:instancePath+"/secret~1dsn-password",parentData:data,parentDataProperty:"secret/dsn-password",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid24 = _errs228 === errors;
valid49 = _valid24;
ifClause24 = "else";
}
if(!valid49){
const err101 = {instancePath:instancePath+"/secret~1dsn-password",schemaPath:"#/properties/secret~1dsn-password/if",keyword:"if",params:{failingKeyword: ifClause24},message:"must match \""+ifClause24+"\" schema"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data["server/ca-missing-for-clientcert"] !== undefined){
let data51 = data["server/ca-missing-for-clientcert"];
const _errs230 = errors;
let valid51 = true;
const _errs231 = errors;
if(!(data51 && typeof data51 == "object" && !Array.isArray(data51))){
const err102 = {};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
var _valid25 = _errs231 === errors;
errors = _errs230;
if(vErrors !== null){
if(_errs230){
vErrors.length = _errs230;
}
else {
vErrors = null;
}
}
let ifClause25;
if(_valid25){
const _errs233 = errors;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
for(const key26 in data51){
if(!(key26 === "level")){
const err103 = {instancePath:instancePath+"/server~1ca-missing-for-clientcert",schemaPath:"#/properties/server~1ca-missing-for-clientcert/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data51.level !== undefined){
if(!(validate23(data51.level, {instancePath:instancePath+"/server~1ca-missing-for-clientcert/level",parentData:data51,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err104 = {instancePath:instancePath+"/server~1ca-missing-for-clientcert",schemaPath:"#/properties/server~1ca-missing-for-clientcert/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
var _valid25 = _errs233 === errors;
valid51 = _valid25;
ifClause25 = "then";
}
else {
const _errs237 = errors;
if(!(validate23(data51, {instancePath:instancePath+"/server~1ca-missing-for-clientcert",parentData:data,parentDataProperty:"server/ca-missing-for-clientcert",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid25 = _errs237 === errors;
valid51 = _valid25;
ifClause25 = "else";
}
if(!valid51){
const err105 = {instancePath:instancePath+"/server~1ca-missing-for-clientcert",schemaPath:"#/properties/server~1ca-missing-for-clientcert/if",keyword:"if",params:{failingKeyword: ifClause25},message:"must match \""+ifClause25+"\" schema"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data["server/ciphers-weak"] !== undefined){
let data53 = data["server/ciphers-weak"];
const _errs239 = errors;
let valid53 = true;
const _errs240 = errors;
if(!(data53 && typeof data53 == "object" && !Array.isArray(data53))){
const err106 = {};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
var _valid26 = _errs240 === errors;
errors = _errs239;
if(vErrors !== null){
if(_errs239){
vErrors.length = _errs239;
}
else {
vErrors = null;
}
}
let ifClause26;
if(_valid26){
const _errs242 = errors;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
for(const key27 in data53){
if(!(key27 === "level")){
const err107 = {instancePath:instancePath+"/server~1ciphers-weak",schemaPath:"#/properties/server~1ciphers-weak/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data53.level !== undefined){
if(!(validate23(data53.level, {instancePath:instancePath+"/server~1ciphers-weak/level",parentData:data53,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err108 = {instancePath:instancePath+"/server~1ciphers-weak",schemaPath:"#/properties/server~1ciphers-weak/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
var _valid26 = _errs242 === errors;
valid53 = _valid26;
ifClause26 = "then";
}
else {
const _errs246 = errors;
if(!(validate23(data53, {instancePath:instancePath+"/server~1ciphers-weak",parentData:data,parentDataProperty:"server/ciphers-weak",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid26 = _errs246 === errors;
valid53 = _valid26;
ifClause26 = "else";
}
if(!valid53){
const err109 = {instancePath:instancePath+"/server~1ciphers-weak",schemaPath:"#/properties/server~1ciphers-weak/if",keyword:"if",params:{failingKeyword: ifClause26},message:"must match \""+ifClause26+"\" schema"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data["server/min-protocol-legacy"] !== undefined){
let data55 = data["server/min-protocol-legacy"];
const _errs248 = errors;
let valid55 = true;
const _errs249 = errors;
if(!(data55 && typeof data55 == "object" && !Array.isArray(data55))){
const err110 = {};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
var _valid27 = _errs249 === errors;
errors = _errs248;
if(vErrors !== null){
if(_errs248){
vErrors.length = _errs248;
}
else {
vErrors = null;
}
}
let ifClause27;
if(_valid27){
const _errs251 = errors;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
for(const key28 in data55){
if(!(key28 === "level")){
const err111 = {instancePath:instancePath+"/server~1min-protocol-legacy",schemaPath:"#/properties/server~1min-protocol-legacy/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data55.level !== undefined){
if(!(validate23(data55.level, {instancePath:instancePath+"/server~1min-protocol-legacy/level",parentData:data55,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err112 = {instancePath:instancePath+"/server~1min-protocol-legacy",schemaPath:"#/properties/server~1min-protocol-legacy/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
var _valid27 = _errs251 === errors;
valid55 = _valid27;
ifClause27 = "then";
}
else {
const _errs255 = errors;
if(!(validate23(data55, {instancePath:instancePath+"/server~1min-protocol-legacy",parentData:data,parentDataProperty:"server/min-protocol-legacy",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid27 = _errs255 === errors;
valid55 = _valid27;
ifClause27 = "else";
}
if(!valid55){
const err113 = {instancePath:instancePath+"/server~1min-protocol-legacy",schemaPath:"#/properties/server~1min-protocol-legacy/if",keyword:"if",params:{failingKeyword: ifClause27},message:"must match \""+ifClause27+"\" schema"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data["server/password-encryption-md5"] !== undefined){
let data57 = data["server/password-encryption-md5"];
const _errs257 = errors;
let valid57 = true;
const _errs258 = errors;
if(!(data57 && typeof data57 == "object" && !Array.isArray(data57))){
const err114 = {};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
var _valid28 = _errs258 === errors;
errors = _errs257;
if(vErrors !== null){
if(_errs257){
vErrors.length = _errs257;
}
else {
vErrors = null;
}
}
let ifClause28;
if(_valid28){
const _errs260 = errors;
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
for(const key29 in data57){
if(!(key29 === "level")){
const err115 = {instancePath:instancePath+"/server~1password-encryption-md5",schemaPath:"#/properties/server~1password-encryption-md5/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data57.level !== undefined){
if(!(validate23(data57.level, {instancePath:instancePath+"/server~1password-encryption-md5/level",parentData:data57,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err116 = {instancePath:instancePath+"/server~1password-encryption-md5",schemaPath:"#/properties/server~1password-encryption-md5/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
var _valid28 = _errs260 === errors;
valid57 = _valid28;
ifClause28 = "then";
}
else {
const _errs264 = errors;
if(!(validate23(data57, {instancePath:instancePath+"/server~1password-encryption-md5",parentData:data,parentDataProperty:"server/password-encryption-md5",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid28 = _errs264 === errors;
valid57 = _valid28;
ifClause28 = "else";
}
if(!valid57){
const err117 = {instancePath:instancePath+"/server~1password-encryption-md5",schemaPath:"#/properties/server~1password-encryption-md5/if",keyword:"if",params:{failingKeyword: ifClause28},message:"must match \""+ifClause28+"\" schema"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data["server/setting-overridden"] !== undefined){
let data59 = data["server/setting-overridden"];
const _errs266 = errors;
let valid59 = true;
const _errs267 = errors;
if(!(data59 && typeof data59 == "object" && !Array.isArray(data59))){
const err118 = {};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
var _valid29 = _errs267 === errors;
errors = _errs266;
if(vErrors !== null){
if(_errs266){
vErrors.length = _errs266;
}
else {
vErrors = null;
}
}
let ifClause29;
if(_valid29){
const _errs269 = errors;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
for(const key30 in data59){
if(!(key30 === "level")){
const err119 = {instancePath:instancePath+"/server~1setting-overridden",schemaPath:"#/properties/server~1setting-overridden/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data59.level !== undefined){
if(!(validate23(data59.level, {instancePath:instancePath+"/server~1setting-overridden/level",parentData:data59,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err120 = {instancePath:instancePath+"/server~1setting-overridden",schemaPath:"#/properties/server~1setting-overridden/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
var _valid29 = _errs269 === errors;
valid59 = _valid29;
ifClause29 = "then";
}
else {
const _errs273 = errors;
if(!(validate23(data59, {instancePath:instancePath+"/server~1setting-overridden",parentData:data,parentDataProperty:"server/setting-overridden",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid29 = _errs273 === errors;
valid59 = _valid29;
ifClause29 = "else";
}
if(!valid59){
const err121 = {instancePath:instancePath+"/server~1setting-overridden",schemaPath:"#/properties/server~1setting-overridden/if",keyword:"if",params:{failingKeyword: ifClause29},message:"must match \""+ifClause29+"\" schema"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data["server/setting-version-mismatch"] !== undefined){
let data61 = data["server/setting-version-mismatch"];
const _errs275 = errors;
let valid61 = true;
const _errs276 = errors;
if(!(data61 && typeof data61 == "object" && !Array.isArray(data61))){
const err122 = {};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
var _valid30 = _errs276 === errors;
errors = _errs275;
if(vErrors !== null){
if(_errs275){
vErrors.length = _errs275;
}
else {
vErrors = null;
}
}
let ifClause30;
if(_valid30){
const _errs278 = errors;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
for(const key31 in data61){
if(!(key31 === "level")){
const err123 = {instancePath:instancePath+"/server~1setting-version-mismatch",schemaPath:"#/properties/server~1setting-version-mismatch/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data61.level !== undefined){
if(!(validate23(data61.level, {instancePath:instancePath+"/server~1setting-version-mismatch/level",parentData:data61,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err124 = {instancePath:instancePath+"/server~1setting-version-mismatch",schemaPath:"#/properties/server~1setting-version-mismatch/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
var _valid30 = _errs278 === errors;
valid61 = _valid30;
ifClause30 = "then";
}
else {
const _errs282 = errors;
if(!(validate23(data61, {instancePath:instancePath+"/server~1setting-version-mismatch",parentData:data,parentDataProperty:"server/setting-version-mismatch",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid30 = _errs282 === errors;
valid61 = _valid30;
ifClause30 = "else";
}
if(!valid61){
const err125 = {instancePath:instancePath+"/server~1setting-version-mismatch",schemaPath:"#/properties/server~1setting-version-mismatch/if",keyword:"if",params:{failingKeyword: ifClause30},message:"must match \""+ifClause30+"\" schema"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data["server/ssl-off"] !== undefined){
let data63 = data["server/ssl-off"];
const _errs284 = errors;
let valid63 = true;
const _errs285 = errors;
if(!(data63 && typeof data63 == "object" && !Array.isArray(data63))){
const err126 = {};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
var _valid31 = _errs285 === errors;
errors = _errs284;
if(vErrors !== null){
if(_errs284){
vErrors.length = _errs284;
}
else {
vErrors = null;
}
}
let ifClause31;
if(_valid31){
const _errs287 = errors;
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
for(const key32 in data63){
if(!(key32 === "level")){
const err127 = {instancePath:instancePath+"/server~1ssl-off",schemaPath:"#/properties/server~1ssl-off/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data63.level !== undefined){
if(!(validate23(data63.level, {instancePath:instancePath+"/server~1ssl-off/level",parentData:data63,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err128 = {instancePath:instancePath+"/server~1ssl-off",schemaPath:"#/properties/server~1ssl-off/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
var _valid31 = _errs287 === errors;
valid63 = _valid31;
ifClause31 = "then";
}
else {
const _errs291 = errors;
if(!(validate23(data63, {instancePath:instancePath+"/server~1ssl-off",parentData:data,parentDataProperty:"server/ssl-off",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid31 = _errs291 === errors;
valid63 = _valid31;
ifClause31 = "else";
}
if(!valid63){
const err129 = {instancePath:instancePath+"/server~1ssl-off",schemaPath:"#/properties/server~1ssl-off/if",keyword:"if",params:{failingKeyword: ifClause31},message:"must match \""+ifClause31+"\" schema"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data["server/tls-startup-failure"] !== undefined){
let data65 = data["server/tls-startup-failure"];
const _errs293 = errors;
let valid65 = true;
const _errs294 = errors;
if(!(data65 && typeof data65 == "object" && !Array.isArray(data65))){
const err130 = {};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
var _valid32 = _errs294 === errors;
errors = _errs293;
if(vErrors !== null){
if(_errs293){
vErrors.length = _errs293;
}
else {
vErrors = null;
}
}
let ifClause32;
if(_valid32){
const _errs296 = errors;
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
for(const key33 in data65){
if(!(key33 === "level")){
const err131 = {instancePath:instancePath+"/server~1tls-startup-failure",schemaPath:"#/properties/server~1tls-startup-failure/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data65.level !== undefined){
if(!(validate23(data65.level, {instancePath:instancePath+"/server~1tls-startup-failure/level",parentData:data65,parentDataProperty:"level",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err132 = {instancePath:instancePath+"/server~1tls-startup-failure",schemaPath:"#/properties/server~1tls-startup-failure/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
var _valid32 = _errs296 === errors;
valid65 = _valid32;
ifClause32 = "then";
}
else {
const _errs300 = errors;
if(!(validate23(data65, {instancePath:instancePath+"/server~1tls-startup-failure",parentData:data,parentDataProperty:"server/tls-startup-failure",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid32 = _errs300 === errors;
valid65 = _valid32;
ifClause32 = "else";
}
if(!valid65){
const err133 = {instancePath:instancePath+"/server~1tls-startup-failure",schemaPath:"#/properties/server~1tls-startup-failure/if",keyword:"if",params:{failingKeyword: ifClause32},message:"must match \""+ifClause32+"\" schema"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
}
else {
const err134 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const schema9 = {"type":"object","additionalProperties":false,"properties":{"client/rootcert-missing":{"$ref":"#/definitions/level"},"client/sslmode-disable":{"$ref":"#/definitions/level"},"client/sslmode-invalid":{"$ref":"#/definitions/level"},"client/sslmode-opportunistic":{"$ref":"#/definitions/level"},"client/sslmode-unverified":{"$ref":"#/definitions/level"},"client/verification-disabled":{"$ref":"#/definitions/level"},"container/host-auth-trust":{"$ref":"#/definitions/level"},"container/port-exposed-plaintext":{"$ref":"#/definitions/level"},"file/key-committed":{"$ref":"#/definitions/level"},"file/key-permissions":{"$ref":"#/definitions/level"},"hba/cleartext-password":{"$ref":"#/definitions/level"},"hba/clientcert-ca-only":{"$ref":"#/definitions/level"},"hba/file-refused":{"$ref":"#/definitions/level"},"hba/hostssl-inert":{"$ref":"#/definitions/level"},"hba/md5-method":{"$ref":"#/definitions/level"},"hba/plaintext-path":{"$ref":"#/definitions/level"},"hba/trust-remote":{"$ref":"#/definitions/level"},"ignore/expired":{"$ref":"#/definitions/level"},"ignore/no-reason":{"$ref":"#/definitions/level"},"ignore/unknown-rule":{"$ref":"#/definitions/level"},"ignore/unused":{"$ref":"#/definitions/level"},"replication/conninfo-weak-sslmode":{"$ref":"#/definitions/level"},"replication/drift":{"$ref":"#/definitions/level"},"replication/hba-plaintext":{"$ref":"#/definitions/level"},"secret/dsn-password":{"$ref":"#/definitions/level"},"server/ca-missing-for-clientcert":{"$ref":"#/definitions/level"},"server/ciphers-weak":{"$ref":"#/definitions/level"},"server/min-protocol-legacy":{"$ref":"#/definitions/level"},"server/password-encryption-md5":{"$ref":"#/definitions/level"},"server/setting-overridden":{"$ref":"#/definitions/level"},"server/setting-version-mismatch":{"$ref":"#/definitions/level"},"server/ssl-off":{"$ref":"#/definitions/level"},"server/tls-startup-failure":{"$ref":"#/definitions/level"}}};

function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema9.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data["client/rootcert-missing"] !== undefined){
if(!(validate23(data["client/rootcert-missing"], {instancePath:instancePath+"/client~1rootcert-missing",parentData:data,parentDataProperty:"client/rootcert-missing",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["client/sslmode-disable"] !== undefined){
if(!(validate23(data["client/sslmode-disable"], {instancePath:instancePath+"/client~1sslmode-disable",parentData:data,parentDataProperty:"client/sslmode-disable",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["client/sslmode-invalid"] !== undefined){
if(!(validate23(data["client/sslmode-invalid"], {instancePath:instancePath+"/client~1sslmode-invalid",parentData:data,parentDataProperty:"client/sslmode-invalid",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["client/sslmode-opportunistic"] !== undefined){
if(!(validate23(data["client/sslmode-opportunistic"], {instancePath:instancePath+"/client~1sslmode-opportunistic",parentData:data,parentDataProperty:"client/sslmode-opportunistic",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["client/sslmode-unverified"] !== undefined){
if(!(validate23(data["client/sslmode-unverified"], {instancePath:instancePath+"/client~1sslmode-unverified",parentData:data,parentDataProperty:"client/sslmode-unverified",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["client/verification-disabled"] !== undefined){
if(!(validate23(data["client/verification-disabled"], {instancePath:instancePath+"/client~1verification-disabled",parentData:data,parentDataProperty:"client/verification-disabled",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["container/host-auth-trust"] !== undefined){
if(!(validate23(data["container/host-auth-trust"], {instancePath:instancePath+"/container~1host-auth-trust",parentData:data,parentDataProperty:"container/host-auth-trust",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["container/port-exposed-plaintext"] !== undefined){
if(!(validate23(data["container/port-exposed-plaintext"], {instancePath:instancePath+"/container~1port-exposed-plaintext",parentData:data,parentDataProperty:"container/port-exposed-plaintext",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["file/key-committed"] !== undefined){
if(!(validate23(data["file/key-committed"], {instancePath:instancePath+"/file~1key-committed",parentData:data,parentDataProperty:"file/key-committed",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["file/key-permissions"] !== undefined){
if(!(validate23(data["file/key-permissions"], {instancePath:instancePath+"/file~1key-permissions",parentData:data,parentDataProperty:"file/key-permissions",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/cleartext-password"] !== undefined){
if(!(validate23(data["hba/cleartext-password"], {instancePath:instancePath+"/hba~1cleartext-password",parentData:data,parentDataProperty:"hba/cleartext-password",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/clientcert-ca-only"] !== undefined){
if(!(validate23(data["hba/clientcert-ca-only"], {instancePath:instancePath+"/hba~1clientcert-ca-only",parentData:data,parentDataProperty:"hba/clientcert-ca-only",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/file-refused"] !== undefined){
if(!(validate23(data["hba/file-refused"], {instancePath:instancePath+"/hba~1file-refused",parentData:data,parentDataProperty:"hba/file-refused",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/hostssl-inert"] !== undefined){
if(!(validate23(data["hba/hostssl-inert"], {instancePath:instancePath+"/hba~1hostssl-inert",parentData:data,parentDataProperty:"hba/hostssl-inert",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/md5-method"] !== undefined){
if(!(validate23(data["hba/md5-method"], {instancePath:instancePath+"/hba~1md5-method",parentData:data,parentDataProperty:"hba/md5-method",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/plaintext-path"] !== undefined){
if(!(validate23(data["hba/plaintext-path"], {instancePath:instancePath+"/hba~1plaintext-path",parentData:data,parentDataProperty:"hba/plaintext-path",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["hba/trust-remote"] !== undefined){
if(!(validate23(data["hba/trust-remote"], {instancePath:instancePath+"/hba~1trust-remote",parentData:data,parentDataProperty:"hba/trust-remote",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["ignore/expired"] !== undefined){
if(!(validate23(data["ignore/expired"], {instancePath:instancePath+"/ignore~1expired",parentData:data,parentDataProperty:"ignore/expired",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["ignore/no-reason"] !== undefined){
if(!(validate23(data["ignore/no-reason"], {instancePath:instancePath+"/ignore~1no-reason",parentData:data,parentDataProperty:"ignore/no-reason",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["ignore/unknown-rule"] !== undefined){
if(!(validate23(data["ignore/unknown-rule"], {instancePath:instancePath+"/ignore~1unknown-rule",parentData:data,parentDataProperty:"ignore/unknown-rule",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["ignore/unused"] !== undefined){
if(!(validate23(data["ignore/unused"], {instancePath:instancePath+"/ignore~1unused",parentData:data,parentDataProperty:"ignore/unused",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["replication/conninfo-weak-sslmode"] !== undefined){
if(!(validate23(data["replication/conninfo-weak-sslmode"], {instancePath:instancePath+"/replication~1conninfo-weak-sslmode",parentData:data,parentDataProperty:"replication/conninfo-weak-sslmode",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["replication/drift"] !== undefined){
if(!(validate23(data["replication/drift"], {instancePath:instancePath+"/replication~1drift",parentData:data,parentDataProperty:"replication/drift",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["replication/hba-plaintext"] !== undefined){
if(!(validate23(data["replication/hba-plaintext"], {instancePath:instancePath+"/replication~1hba-plaintext",parentData:data,parentDataProperty:"replication/hba-plaintext",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["secret/dsn-password"] !== undefined){
if(!(validate23(data["secret/dsn-password"], {instancePath:instancePath+"/secret~1dsn-password",parentData:data,parentDataProperty:"secret/dsn-password",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["server/ca-missing-for-clientcert"] !== undefined){
if(!(validate23(data["server/ca-missing-for-clientcert"], {instancePath:instancePath+"/server~1ca-missing-for-clientcert",parentData:data,parentDataProperty:"server/ca-missing-for-clientcert",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["server/ciphers-weak"] !== undefined){
if(!(validate23(data["server/ciphers-weak"], {instancePath:instancePath+"/server~1ciphers-weak",parentData:data,parentDataProperty:"server/ciphers-weak",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["server/min-protocol-legacy"] !== undefined){
if(!(validate23(data["server/min-protocol-legacy"], {instancePath:instancePath+"/server~1min-protocol-legacy",parentData:data,parentDataProperty:"server/min-protocol-legacy",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["server/password-encryption-md5"] !== undefined){
if(!(validate23(data["server/password-encryption-md5"], {instancePath:instancePath+"/server~1password-encryption-md5",parentData:data,parentDataProperty:"server/password-encryption-md5",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["server/setting-overridden"] !== undefined){
if(!(validate23(data["server/setting-overridden"], {instancePath:instancePath+"/server~1setting-overridden",parentData:data,parentDataProperty:"server/setting-overridden",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["server/setting-version-mismatch"] !== undefined){
if(!(validate23(data["server/setting-version-mismatch"], {instancePath:instancePath+"/server~1setting-version-mismatch",parentData:data,parentDataProperty:"server/setting-version-mismatch",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["server/ssl-off"] !== undefined){
if(!(validate23(data["server/ssl-off"], {instancePath:instancePath+"/server~1ssl-off",parentData:data,parentDataProperty:"server/ssl-off",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data["server/tls-startup-failure"] !== undefined){
if(!(validate23(data["server/tls-startup-failure"], {instancePath:instancePath+"/server~1tls-startup-failure",parentData:data,parentDataProperty:"server/tls-startup-failure",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate91.errors = vErrors;
return errors === 0;
}

const pattern0 = new RegExp("\\S", "u");
const pattern1 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="config" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema6.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.$schema !== undefined){
if(typeof data.$schema !== "string"){
const err1 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.version !== undefined){
if(!(data.version === 1)){
const err2 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/enum",keyword:"enum",params:{allowedValues: schema6.properties.version.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.profile !== undefined){
let data2 = data.profile;
if(!((data2 === "recommended") || (data2 === "strict"))){
const err3 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/enum",keyword:"enum",params:{allowedValues: schema6.properties.profile.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.failOn !== undefined){
let data3 = data.failOn;
if(!((((data3 === "error") || (data3 === "warning")) || (data3 === "info")) || (data3 === "never"))){
const err4 = {instancePath:instancePath+"/failOn",schemaPath:"#/properties/failOn/enum",keyword:"enum",params:{allowedValues: schema6.properties.failOn.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.rules !== undefined){
if(!(validate22(data.rules, {instancePath:instancePath+"/rules",parentData:data,parentDataProperty:"rules",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.overrides !== undefined){
let data5 = data.overrides;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.files === undefined){
const err5 = {instancePath:instancePath+"/overrides/" + i0,schemaPath:"#/properties/overrides/items/required",keyword:"required",params:{missingProperty: "files"},message:"must have required property '"+"files"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data6.rules === undefined){
const err6 = {instancePath:instancePath+"/overrides/" + i0,schemaPath:"#/properties/overrides/items/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data6){
if(!((key1 === "files") || (key1 === "rules"))){
const err7 = {instancePath:instancePath+"/overrides/" + i0,schemaPath:"#/properties/overrides/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data6.files !== undefined){
let data7 = data6.files;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
if(typeof data7[i1] !== "string"){
const err8 = {instancePath:instancePath+"/overrides/" + i0+"/files/" + i1,schemaPath:"#/properties/overrides/items/properties/files/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/overrides/" + i0+"/files",schemaPath:"#/properties/overrides/items/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data6.rules !== undefined){
if(!(validate91(data6.rules, {instancePath:instancePath+"/overrides/" + i0+"/rules",parentData:data6,parentDataProperty:"rules",rootData}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/overrides/" + i0,schemaPath:"#/properties/overrides/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/overrides",schemaPath:"#/properties/overrides/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.files !== undefined){
let data10 = data.files;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key2 in data10){
if(!((key2 === "kinds") || (key2 === "exclude"))){
const err12 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data10.kinds !== undefined){
let data11 = data10.kinds;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 in data11){
let data12 = data11[key3];
if(!((((((((data12 === "pg_hba") || (data12 === "pg_ident")) || (data12 === "postgresql.conf")) || (data12 === "conninfo")) || (data12 === "env")) || (data12 === "compose")) || (data12 === "pg_service")) || (data12 === "key"))){
const err13 = {instancePath:instancePath+"/files/kinds/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/files/properties/kinds/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema6.properties.files.properties.kinds.additionalProperties.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/files/kinds",schemaPath:"#/properties/files/properties/kinds/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data10.exclude !== undefined){
let data13 = data10.exclude;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
if(typeof data13[i2] !== "string"){
const err15 = {instancePath:instancePath+"/files/exclude/" + i2,schemaPath:"#/properties/files/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/files/exclude",schemaPath:"#/properties/files/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.postgresqlVersion !== undefined){
let data15 = data.postgresqlVersion;
if(!(((((((data15 === 13) || (data15 === 14)) || (data15 === 15)) || (data15 === 16)) || (data15 === 17)) || (data15 === 18)) || (data15 === 19))){
const err18 = {instancePath:instancePath+"/postgresqlVersion",schemaPath:"#/properties/postgresqlVersion/enum",keyword:"enum",params:{allowedValues: schema6.properties.postgresqlVersion.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.versions !== undefined){
let data16 = data.versions;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key4 in data16){
let data17 = data16[key4];
if(!(((((((data17 === 13) || (data17 === 14)) || (data17 === 15)) || (data17 === 16)) || (data17 === 17)) || (data17 === 18)) || (data17 === 19))){
const err19 = {instancePath:instancePath+"/versions/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/versions/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema6.properties.versions.additionalProperties.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/versions",schemaPath:"#/properties/versions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.environments !== undefined){
let data18 = data.environments;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key5 in data18){
let data19 = data18[key5];
if(!((((data19 === "production") || (data19 === "dev")) || (data19 === "test")) || (data19 === "example"))){
const err21 = {instancePath:instancePath+"/environments/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environments/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema6.properties.environments.additionalProperties.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.servers !== undefined){
let data20 = data.servers;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key6 in data20){
let data21 = data20[key6];
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key7 in data21){
if(!((((key7 === "directory") || (key7 === "config")) || (key7 === "hba")) || (key7 === "version"))){
const err23 = {instancePath:instancePath+"/servers/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/servers/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data21.directory !== undefined){
if(typeof data21.directory !== "string"){
const err24 = {instancePath:instancePath+"/servers/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/directory",schemaPath:"#/properties/servers/additionalProperties/properties/directory/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data21.config !== undefined){
if(typeof data21.config !== "string"){
const err25 = {instancePath:instancePath+"/servers/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/config",schemaPath:"#/properties/servers/additionalProperties/properties/config/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data21.hba !== undefined){
if(typeof data21.hba !== "string"){
const err26 = {instancePath:instancePath+"/servers/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/hba",schemaPath:"#/properties/servers/additionalProperties/properties/hba/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data21.version !== undefined){
let data25 = data21.version;
if(!(((((((data25 === 13) || (data25 === 14)) || (data25 === 15)) || (data25 === 16)) || (data25 === 17)) || (data25 === 18)) || (data25 === 19))){
const err27 = {instancePath:instancePath+"/servers/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/version",schemaPath:"#/properties/servers/additionalProperties/properties/version/enum",keyword:"enum",params:{allowedValues: schema6.properties.servers.additionalProperties.properties.version.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/servers/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/servers/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/servers",schemaPath:"#/properties/servers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.replications !== undefined){
let data26 = data.replications;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key8 in data26){
let data27 = data26[key8];
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.primary === undefined){
const err30 = {instancePath:instancePath+"/replications/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/replications/additionalProperties/required",keyword:"required",params:{missingProperty: "primary"},message:"must have required property '"+"primary"+"'"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data27.standbys === undefined){
const err31 = {instancePath:instancePath+"/replications/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/replications/additionalProperties/required",keyword:"required",params:{missingProperty: "standbys"},message:"must have required property '"+"standbys"+"'"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key9 in data27){
if(!((key9 === "primary") || (key9 === "standbys"))){
const err32 = {instancePath:instancePath+"/replications/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/replications/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data27.primary !== undefined){
if(typeof data27.primary !== "string"){
const err33 = {instancePath:instancePath+"/replications/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/primary",schemaPath:"#/properties/replications/additionalProperties/properties/primary/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data27.standbys !== undefined){
let data29 = data27.standbys;
if(Array.isArray(data29)){
const len3 = data29.length;
for(let i3=0; i3<len3; i3++){
if(typeof data29[i3] !== "string"){
const err34 = {instancePath:instancePath+"/replications/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/standbys/" + i3,schemaPath:"#/properties/replications/additionalProperties/properties/standbys/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/replications/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/standbys",schemaPath:"#/properties/replications/additionalProperties/properties/standbys/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/replications/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/replications/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/replications",schemaPath:"#/properties/replications/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.ignore !== undefined){
let data31 = data.ignore;
if(Array.isArray(data31)){
const len4 = data31.length;
for(let i4=0; i4<len4; i4++){
let data32 = data31[i4];
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.rule === undefined){
const err38 = {instancePath:instancePath+"/ignore/" + i4,schemaPath:"#/properties/ignore/items/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data32.path === undefined){
const err39 = {instancePath:instancePath+"/ignore/" + i4,schemaPath:"#/properties/ignore/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data32.reason === undefined){
const err40 = {instancePath:instancePath+"/ignore/" + i4,schemaPath:"#/properties/ignore/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key10 in data32){
if(!((((key10 === "rule") || (key10 === "path")) || (key10 === "reason")) || (key10 === "until"))){
const err41 = {instancePath:instancePath+"/ignore/" + i4,schemaPath:"#/properties/ignore/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data32.rule !== undefined){
let data33 = data32.rule;
if(!(((((((((((((((((((((((((((((((((data33 === "client/rootcert-missing") || (data33 === "client/sslmode-disable")) || (data33 === "client/sslmode-invalid")) || (data33 === "client/sslmode-opportunistic")) || (data33 === "client/sslmode-unverified")) || (data33 === "client/verification-disabled")) || (data33 === "container/host-auth-trust")) || (data33 === "container/port-exposed-plaintext")) || (data33 === "file/key-committed")) || (data33 === "file/key-permissions")) || (data33 === "hba/cleartext-password")) || (data33 === "hba/clientcert-ca-only")) || (data33 === "hba/file-refused")) || (data33 === "hba/hostssl-inert")) || (data33 === "hba/md5-method")) || (data33 === "hba/plaintext-path")) || (data33 === "hba/trust-remote")) || (data33 === "ignore/expired")) || (data33 === "ignore/no-reason")) || (data33 === "ignore/unknown-rule")) || (data33 === "ignore/unused")) || (data33 === "replication/conninfo-weak-sslmode")) || (data33 === "replication/drift")) || (data33 === "replication/hba-plaintext")) || (data33 === "secret/dsn-password")) || (data33 === "server/ca-missing-for-clientcert")) || (data33 === "server/ciphers-weak")) || (data33 === "server/min-protocol-legacy")) || (data33 === "server/password-encryption-md5")) || (data33 === "server/setting-overridden")) || (data33 === "server/setting-version-mismatch")) || (data33 === "server/ssl-off")) || (data33 === "server/tls-startup-failure"))){
const err42 = {instancePath:instancePath+"/ignore/" + i4+"/rule",schemaPath:"#/properties/ignore/items/properties/rule/enum",keyword:"enum",params:{allowedValues: schema6.properties.ignore.items.properties.rule.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data32.path !== undefined){
if(typeof data32.path !== "string"){
const err43 = {instancePath:instancePath+"/ignore/" + i4+"/path",schemaPath:"#/properties/ignore/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data32.reason !== undefined){
let data35 = data32.reason;
if(typeof data35 === "string"){
if(!pattern0.test(data35)){
const err44 = {instancePath:instancePath+"/ignore/" + i4+"/reason",schemaPath:"#/properties/ignore/items/properties/reason/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/ignore/" + i4+"/reason",schemaPath:"#/properties/ignore/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data32.until !== undefined){
let data36 = data32.until;
if(typeof data36 === "string"){
if(!pattern1.test(data36)){
const err46 = {instancePath:instancePath+"/ignore/" + i4+"/until",schemaPath:"#/properties/ignore/items/properties/until/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"},message:"must match pattern \""+"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/ignore/" + i4+"/until",schemaPath:"#/properties/ignore/items/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/ignore/" + i4,schemaPath:"#/properties/ignore/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/ignore",schemaPath:"#/properties/ignore/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

