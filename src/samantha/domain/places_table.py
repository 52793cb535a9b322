"""Countries by the names that people use, and which country a time zone lies in. Plain data.

Names: Unicode CLDR (English, and each country's own), with common short names and adjectives added
by us. Zones: the IANA time zone database (zone.tab, public domain).
"""

COUNTRIES = """
AD|Europe/Andorra|Andorra
AE|Asia/Dubai|United Arab Emirates; UAE; Emirates
AF|Asia/Kabul|Afghanistan; Afghan~
AG|America/Antigua|Antigua and Barbuda
AI|America/Anguilla|Anguilla
AL|Europe/Tirane|Albania; Shqipëri; Albanian~
AM|Asia/Yerevan|Armenia; Հայաստան
AO|Africa/Luanda|Angola
AQ|-|Antarctica
AR|America/Argentina/Buenos_Aires|Argentina; Argentine~; Argentinian~
AS|Pacific/Pago_Pago|American Samoa
AT|Europe/Vienna|Austria; Österreich; Austrian~
AU|-|Australia; Oz; Aussie~; Australian~
AW|America/Aruba|Aruba
AX|Europe/Mariehamn|Åland Islands
AZ|Asia/Baku|Azerbaijan
BA|Europe/Sarajevo|Bosnia and Herzegovina; Bosnia
BB|America/Barbados|Barbados
BD|Asia/Dhaka|Bangladesh; Bangladeshi~
BE|Europe/Brussels|Belgium; België; Belgique; Belgian~
BF|Africa/Ouagadougou|Burkina Faso
BG|Europe/Sofia|Bulgaria; България; Bulgarian~
BH|Asia/Bahrain|Bahrain
BI|Africa/Bujumbura|Burundi
BJ|Africa/Porto-Novo|Benin
BL|America/St_Barthelemy|St. Barthélemy; Saint Barthélemy
BM|Atlantic/Bermuda|Bermuda
BN|Asia/Brunei|Brunei
BO|America/La_Paz|Bolivia; Bolivian~
BQ|America/Kralendijk|Caribbean Netherlands
BR|-|Brazil; Brasil; Brazilian~
BS|America/Nassau|Bahamas
BT|Asia/Thimphu|Bhutan
BW|Africa/Gaborone|Botswana
BY|Europe/Minsk|Belarus; Беларусь; Belarusian~
BZ|America/Belize|Belize
CA|-|Canada; Canadian~
CC|Indian/Cocos|Cocos; Cocos Islands
CD|-|Democratic Republic of the Congo; DRC; Congo
CF|Africa/Bangui|Central African Republic
CG|Africa/Brazzaville|Republic of the Congo; Congo-Brazzaville
CH|Europe/Zurich|Switzerland; Schweiz; Suisse; Svizzera; Swiss~
CI|Africa/Abidjan|Côte d'Ivoire; Ivory Coast
CK|Pacific/Rarotonga|Cook Islands
CL|America/Santiago|Chile; Chilean~
CM|Africa/Douala|Cameroon
CN|Asia/Shanghai|China; 中国; Chinese~
CO|America/Bogota|Colombia; Colombian~
CR|America/Costa_Rica|Costa Rica
CU|America/Havana|Cuba; Cuban~
CV|Atlantic/Cape_Verde|Cape Verde; Cabo Verde
CW|America/Curacao|Curaçao
CX|Indian/Christmas|Christmas Island
CY|Asia/Nicosia|Cyprus; Cypriot~
CZ|Europe/Prague|Czechia; Česko; Czech Republic; Czech~
DE|Europe/Berlin|Germany; Deutschland; German~
DJ|Africa/Djibouti|Djibouti
DK|Europe/Copenhagen|Denmark; Danmark; Danish~
DM|America/Dominica|Dominica
DO|America/Santo_Domingo|Dominican Republic
DZ|Africa/Algiers|Algeria; الجزائر; Algerian~
EC|America/Guayaquil|Ecuador; Ecuadorian~
EE|Europe/Tallinn|Estonia; Eesti; Estonian~
EG|Africa/Cairo|Egypt; مصر; Egyptian~
EH|Africa/El_Aaiun|Western Sahara
ER|Africa/Asmara|Eritrea
ES|Europe/Madrid|Spain; España; Spanish~
ET|Africa/Addis_Ababa|Ethiopia; Ethiopian~
FI|Europe/Helsinki|Finland; Suomi; Finnish~
FJ|Pacific/Fiji|Fiji
FK|Atlantic/Stanley|Falkland Islands
FM|-|Micronesia
FO|Atlantic/Faroe|Faroe Islands
FR|Europe/Paris|France; French~
GA|Africa/Libreville|Gabon
GB|Europe/London|United Kingdom; UK; U.K.; Britain; Great Britain; England; Scotland; Wales;
 Northern Ireland; British~; English~; Scottish~; Welsh~
GD|America/Grenada|Grenada
GE|Asia/Tbilisi|Georgia; საქართველო
GF|America/Cayenne|French Guiana
GG|Europe/Guernsey|Guernsey
GH|Africa/Accra|Ghana; Ghanaian~
GI|Europe/Gibraltar|Gibraltar
GL|-|Greenland
GM|Africa/Banjul|Gambia
GN|Africa/Conakry|Guinea
GP|America/Guadeloupe|Guadeloupe
GQ|Africa/Malabo|Equatorial Guinea
GR|Europe/Athens|Greece; Ελλάδα; Greek~
GS|Atlantic/South_Georgia|South Georgia
GT|America/Guatemala|Guatemala
GU|Pacific/Guam|Guam
GW|Africa/Bissau|Guinea-Bissau
GY|America/Guyana|Guyana
HK|Asia/Hong_Kong|Hong Kong
HN|America/Tegucigalpa|Honduras
HR|Europe/Zagreb|Croatia; Hrvatska; Croatian~
HT|America/Port-au-Prince|Haiti
HU|Europe/Budapest|Hungary; Magyarország; Hungarian~
ID|-|Indonesia; Indonesian~
IE|Europe/Dublin|Ireland; Eire; Éire; Republic of Ireland; Irish~
IL|Asia/Jerusalem|Israel; ישראל; Israeli~
IM|Europe/Isle_of_Man|Isle of Man
IN|Asia/Kolkata|India; भारत; Bharat; Indian~
IO|Indian/Chagos|Chagos
IQ|Asia/Baghdad|Iraq; العراق; Iraqi~
IR|Asia/Tehran|Iran; ایران; Persia; Iranian~
IS|Atlantic/Reykjavik|Iceland; Ísland; Icelandic
IT|Europe/Rome|Italy; Italia; Italian~
JE|Europe/Jersey|Jersey
JM|America/Jamaica|Jamaica; Jamaican~
JO|Asia/Amman|Jordan
JP|Asia/Tokyo|Japan; 日本; Nippon; Japanese~
KE|Africa/Nairobi|Kenya; Kenyan~
KG|Asia/Bishkek|Kyrgyzstan
KH|Asia/Phnom_Penh|Cambodia
KI|-|Kiribati
KM|Indian/Comoro|Comoros
KN|America/St_Kitts|St. Kitts and Nevis; Saint Kitts and Nevis
KP|Asia/Pyongyang|North Korea
KR|Asia/Seoul|South Korea; 대한민국; Korea; South Korean~; Korean~
KW|Asia/Kuwait|Kuwait
KY|America/Cayman|Cayman Islands
KZ|-|Kazakhstan; Kazakh
LA|Asia/Vientiane|Laos
LB|Asia/Beirut|Lebanon; لبنان; Lebanese~
LC|America/St_Lucia|St. Lucia; Saint Lucia
LI|Europe/Vaduz|Liechtenstein
LK|Asia/Colombo|Sri Lanka; Sri Lankan~
LR|Africa/Monrovia|Liberia
LS|Africa/Maseru|Lesotho
LT|Europe/Vilnius|Lithuania; Lietuva; Lithuanian~
LU|Europe/Luxembourg|Luxembourg
LV|Europe/Riga|Latvia; Latvija; Latvian~
LY|Africa/Tripoli|Libya
MA|Africa/Casablanca|Morocco; المغرب; Moroccan~
MC|Europe/Monaco|Monaco
MD|Europe/Chisinau|Moldova
ME|Europe/Podgorica|Montenegro
MF|America/Marigot|St. Martin; Saint Martin
MG|Indian/Antananarivo|Madagascar
MH|Pacific/Majuro|Marshall Islands
MK|Europe/Skopje|North Macedonia; Macedonia
ML|Africa/Bamako|Mali
MM|Asia/Yangon|Myanmar; Burma
MN|-|Mongolia
MO|Asia/Macau|Macao; Macau
MP|Pacific/Saipan|Northern Mariana Islands
MQ|America/Martinique|Martinique
MR|Africa/Nouakchott|Mauritania
MS|America/Montserrat|Montserrat
MT|Europe/Malta|Malta; Maltese~
MU|Indian/Mauritius|Mauritius
MV|Indian/Maldives|Maldives
MW|Africa/Blantyre|Malawi
MX|-|Mexico; México; Mexican~
MY|Asia/Kuala_Lumpur|Malaysia; Malaysian~
MZ|Africa/Maputo|Mozambique
NA|Africa/Windhoek|Namibia
NC|Pacific/Noumea|New Caledonia
NE|Africa/Niamey|Niger
NF|Pacific/Norfolk|Norfolk Island
NG|Africa/Lagos|Nigeria; Nigerian~
NI|America/Managua|Nicaragua
NL|Europe/Amsterdam|Netherlands; Nederland; Holland; Dutch~
NO|Europe/Oslo|Norway; Norge; Noreg; Norwegian~
NP|Asia/Kathmandu|Nepal; Nepali~; Nepalese~
NR|Pacific/Nauru|Nauru
NU|Pacific/Niue|Niue
NZ|Pacific/Auckland|New Zealand; NZ; Aotearoa; New Zealander~
OM|Asia/Muscat|Oman
PA|America/Panama|Panama
PE|America/Lima|Peru; Peruvian~
PF|-|French Polynesia
PG|Pacific/Port_Moresby|Papua New Guinea
PH|Asia/Manila|Philippines; Filipino~
PK|Asia/Karachi|Pakistan; Pakistani~
PL|Europe/Warsaw|Poland; Polska; Polish~
PM|America/Miquelon|St. Pierre and Miquelon; Saint Pierre and Miquelon
PN|Pacific/Pitcairn|Pitcairn Islands
PR|America/Puerto_Rico|Puerto Rico
PS|Asia/Gaza|Palestine
PT|Europe/Lisbon|Portugal; Portuguese~
PW|Pacific/Palau|Palau
PY|America/Asuncion|Paraguay
QA|Asia/Qatar|Qatar
RE|Indian/Reunion|Réunion
RO|Europe/Bucharest|Romania; România; Romanian~
RS|Europe/Belgrade|Serbia; Србија; Serbian~
RU|-|Russia; Россия; Russian~
RW|Africa/Kigali|Rwanda
SA|Asia/Riyadh|Saudi Arabia; المملكة العربية السعودية
SB|Pacific/Guadalcanal|Solomon Islands
SC|Indian/Mahe|Seychelles
SD|Africa/Khartoum|Sudan
SE|Europe/Stockholm|Sweden; Sverige; Swedish~
SG|Asia/Singapore|Singapore; Singaporean~
SH|Atlantic/St_Helena|St. Helena; Saint Helena
SI|Europe/Ljubljana|Slovenia; Slovenija; Slovenian~
SJ|Arctic/Longyearbyen|Svalbard and Jan Mayen
SK|Europe/Bratislava|Slovakia; Slovensko; Slovak~
SL|Africa/Freetown|Sierra Leone
SM|Europe/San_Marino|San Marino
SN|Africa/Dakar|Senegal
SO|Africa/Mogadishu|Somalia; Somali~
SR|America/Paramaribo|Suriname
SS|Africa/Juba|South Sudan
ST|Africa/Sao_Tome|São Tomé and Príncipe
SV|America/El_Salvador|El Salvador
SX|America/Lower_Princes|Sint Maarten
SY|Asia/Damascus|Syria; سوريا; Syrian~
SZ|Africa/Mbabane|Eswatini; Swaziland
TC|America/Grand_Turk|Turks and Caicos Islands
TD|Africa/Ndjamena|Chad
TF|Indian/Kerguelen|French Southern Territories
TG|Africa/Lome|Togo
TH|Asia/Bangkok|Thailand; ไทย; Thai~
TJ|Asia/Dushanbe|Tajikistan
TK|Pacific/Fakaofo|Tokelau
TL|Asia/Dili|Timor-Leste
TM|Asia/Ashgabat|Turkmenistan
TN|Africa/Tunis|Tunisia; تونس; Tunisian~
TO|Pacific/Tongatapu|Tonga
TR|Europe/Istanbul|Türkiye; Turkey; Turkish~
TT|America/Port_of_Spain|Trinidad and Tobago; Trinidad
TV|Pacific/Funafuti|Tuvalu
TW|Asia/Taipei|Taiwan; Taiwanese~
TZ|Africa/Dar_es_Salaam|Tanzania
UA|Europe/Kyiv|Ukraine; Україна; Ukrainian~
UM|-|US Outlying Islands
UG|Africa/Kampala|Uganda
US|-|United States; USA; U.S.A.; U.S.; US of A; America; States; United States of America;
 American~
UY|America/Montevideo|Uruguay; Uruguayan~
UZ|Asia/Tashkent|Uzbekistan
VA|Europe/Vatican|Vatican City; Vatican
VC|America/St_Vincent|St. Vincent and Grenadines; Saint Vincent and Grenadines
VE|America/Caracas|Venezuela; Venezuelan~
VG|America/Tortola|British Virgin Islands
VI|America/St_Thomas|U.S. Virgin Islands
VN|Asia/Ho_Chi_Minh|Vietnam; Việt Nam; Viet Nam; Vietnamese~
VU|Pacific/Efate|Vanuatu
WF|Pacific/Wallis|Wallis and Futuna
WS|Pacific/Apia|Samoa
YE|Asia/Aden|Yemen
YT|Indian/Mayotte|Mayotte
ZA|Africa/Johannesburg|South Africa; SA; South African~
ZM|Africa/Lusaka|Zambia
ZW|Africa/Harare|Zimbabwe
"""
"""A line each, going on where the next begins with a space: ISO 3166 alpha-2, IANA zone ("-"
where it spans several and none is safe), what people call it; "~" after an adjective."""

ZONES = """
Europe Andorra:AD Tirane:AL Vienna:AT Mariehamn:AX Sarajevo:BA Brussels:BE Sofia:BG Minsk:BY
Europe Zurich:CH Prague:CZ Berlin:DE Busingen:DE Copenhagen:DK Tallinn:EE Madrid:ES Helsinki:FI
Europe Paris:FR London:GB Guernsey:GG Gibraltar:GI Athens:GR Zagreb:HR Budapest:HU Dublin:IE
Europe Isle_of_Man:IM Rome:IT Jersey:JE Vaduz:LI Vilnius:LT Luxembourg:LU Riga:LV Monaco:MC
Europe Chisinau:MD Podgorica:ME Skopje:MK Malta:MT Amsterdam:NL Oslo:NO Warsaw:PL Lisbon:PT
Europe Bucharest:RO Belgrade:RS Kaliningrad:RU Moscow:RU Simferopol:UA Kirov:RU Volgograd:RU
Europe Astrakhan:RU Saratov:RU Ulyanovsk:RU Samara:RU Stockholm:SE Ljubljana:SI Bratislava:SK
Europe San_Marino:SM Istanbul:TR Kyiv:UA Vatican:VA
Asia Dubai:AE Kabul:AF Yerevan:AM Baku:AZ Dhaka:BD Bahrain:BH Brunei:BN Thimphu:BT Shanghai:CN
Asia Urumqi:CN Nicosia:CY Famagusta:CY Tbilisi:GE Hong_Kong:HK Jakarta:ID Pontianak:ID
Asia Makassar:ID Jayapura:ID Jerusalem:IL Kolkata:IN Baghdad:IQ Tehran:IR Amman:JO Tokyo:JP
Asia Bishkek:KG Phnom_Penh:KH Pyongyang:KP Seoul:KR Kuwait:KW Almaty:KZ Qyzylorda:KZ Qostanay:KZ
Asia Aqtobe:KZ Aqtau:KZ Atyrau:KZ Oral:KZ Vientiane:LA Beirut:LB Colombo:LK Yangon:MM
Asia Ulaanbaatar:MN Hovd:MN Macau:MO Kuala_Lumpur:MY Kuching:MY Kathmandu:NP Muscat:OM Manila:PH
Asia Karachi:PK Gaza:PS Hebron:PS Qatar:QA Yekaterinburg:RU Omsk:RU Novosibirsk:RU Barnaul:RU
Asia Tomsk:RU Novokuznetsk:RU Krasnoyarsk:RU Irkutsk:RU Chita:RU Yakutsk:RU Khandyga:RU
Asia Vladivostok:RU Ust-Nera:RU Magadan:RU Sakhalin:RU Srednekolymsk:RU Kamchatka:RU Anadyr:RU
Asia Riyadh:SA Singapore:SG Damascus:SY Bangkok:TH Dushanbe:TJ Dili:TL Ashgabat:TM Taipei:TW
Asia Samarkand:UZ Tashkent:UZ Ho_Chi_Minh:VN Aden:YE
America Antigua:AG Anguilla:AI Argentina/Buenos_Aires:AR Argentina/Cordoba:AR Argentina/Salta:AR
America Argentina/Jujuy:AR Argentina/Tucuman:AR Argentina/Catamarca:AR Argentina/La_Rioja:AR
America Argentina/San_Juan:AR Argentina/Mendoza:AR Argentina/San_Luis:AR Argentina/Rio_Gallegos:AR
America Argentina/Ushuaia:AR Aruba:AW Barbados:BB St_Barthelemy:BL La_Paz:BO Kralendijk:BQ
America Noronha:BR Belem:BR Fortaleza:BR Recife:BR Araguaina:BR Maceio:BR Bahia:BR Sao_Paulo:BR
America Campo_Grande:BR Cuiaba:BR Santarem:BR Porto_Velho:BR Boa_Vista:BR Manaus:BR Eirunepe:BR
America Rio_Branco:BR Nassau:BS Belize:BZ St_Johns:CA Halifax:CA Glace_Bay:CA Moncton:CA
America Goose_Bay:CA Blanc-Sablon:CA Toronto:CA Iqaluit:CA Atikokan:CA Winnipeg:CA Resolute:CA
America Rankin_Inlet:CA Regina:CA Swift_Current:CA Edmonton:CA Cambridge_Bay:CA Inuvik:CA
America Vancouver:CA Creston:CA Dawson_Creek:CA Fort_Nelson:CA Whitehorse:CA Dawson:CA Santiago:CL
America Coyhaique:CL Punta_Arenas:CL Bogota:CO Costa_Rica:CR Havana:CU Curacao:CW Dominica:DM
America Santo_Domingo:DO Guayaquil:EC Grenada:GD Cayenne:GF Nuuk:GL Danmarkshavn:GL Scoresbysund:GL
America Thule:GL Guadeloupe:GP Guatemala:GT Guyana:GY Tegucigalpa:HN Port-au-Prince:HT Jamaica:JM
America St_Kitts:KN Cayman:KY St_Lucia:LC Marigot:MF Martinique:MQ Montserrat:MS Mexico_City:MX
America Cancun:MX Merida:MX Monterrey:MX Matamoros:MX Chihuahua:MX Ciudad_Juarez:MX Ojinaga:MX
America Mazatlan:MX Bahia_Banderas:MX Hermosillo:MX Tijuana:MX Managua:NI Panama:PA Lima:PE
America Miquelon:PM Puerto_Rico:PR Asuncion:PY Paramaribo:SR El_Salvador:SV Lower_Princes:SX
America Grand_Turk:TC Port_of_Spain:TT New_York:US Detroit:US Kentucky/Louisville:US
America Kentucky/Monticello:US Indiana/Indianapolis:US Indiana/Vincennes:US Indiana/Winamac:US
America Indiana/Marengo:US Indiana/Petersburg:US Indiana/Vevay:US Chicago:US Indiana/Tell_City:US
America Indiana/Knox:US Menominee:US North_Dakota/Center:US North_Dakota/New_Salem:US
America North_Dakota/Beulah:US Denver:US Boise:US Phoenix:US Los_Angeles:US Anchorage:US Juneau:US
America Sitka:US Metlakatla:US Yakutat:US Nome:US Adak:US Montevideo:UY St_Vincent:VC Caracas:VE
America Tortola:VG St_Thomas:VI
Africa Luanda:AO Ouagadougou:BF Bujumbura:BI Porto-Novo:BJ Gaborone:BW Kinshasa:CD Lubumbashi:CD
Africa Bangui:CF Brazzaville:CG Abidjan:CI Douala:CM Djibouti:DJ Algiers:DZ Cairo:EG El_Aaiun:EH
Africa Asmara:ER Ceuta:ES Addis_Ababa:ET Libreville:GA Accra:GH Banjul:GM Conakry:GN Malabo:GQ
Africa Bissau:GW Nairobi:KE Monrovia:LR Maseru:LS Tripoli:LY Casablanca:MA Bamako:ML Nouakchott:MR
Africa Blantyre:MW Maputo:MZ Windhoek:NA Niamey:NE Lagos:NG Kigali:RW Khartoum:SD Freetown:SL
Africa Dakar:SN Mogadishu:SO Juba:SS Sao_Tome:ST Mbabane:SZ Ndjamena:TD Lome:TG Tunis:TN
Africa Dar_es_Salaam:TZ Kampala:UG Johannesburg:ZA Lusaka:ZM Harare:ZW
Antarctica McMurdo:AQ Casey:AQ Davis:AQ DumontDUrville:AQ Mawson:AQ Palmer:AQ Rothera:AQ Syowa:AQ
Antarctica Troll:AQ Vostok:AQ Macquarie:AU
Pacific Pago_Pago:AS Rarotonga:CK Easter:CL Galapagos:EC Fiji:FJ Chuuk:FM Pohnpei:FM Kosrae:FM
Pacific Guam:GU Tarawa:KI Kanton:KI Kiritimati:KI Majuro:MH Kwajalein:MH Saipan:MP Noumea:NC
Pacific Norfolk:NF Nauru:NR Niue:NU Auckland:NZ Chatham:NZ Tahiti:PF Marquesas:PF Gambier:PF
Pacific Port_Moresby:PG Bougainville:PG Pitcairn:PN Palau:PW Guadalcanal:SB Fakaofo:TK Tongatapu:TO
Pacific Funafuti:TV Midway:UM Wake:UM Honolulu:US Efate:VU Wallis:WF Apia:WS
Australia Lord_Howe:AU Hobart:AU Melbourne:AU Sydney:AU Broken_Hill:AU Brisbane:AU Lindeman:AU
Australia Adelaide:AU Darwin:AU Perth:AU Eucla:AU
Atlantic Bermuda:BM Cape_Verde:CV Canary:ES Stanley:FK Faroe:FO South_Georgia:GS Reykjavik:IS
Atlantic Madeira:PT Azores:PT St_Helena:SH
Indian Cocos:CC Christmas:CX Chagos:IO Comoro:KM Antananarivo:MG Mauritius:MU Maldives:MV
Indian Reunion:RE Mahe:SC Kerguelen:TF Mayotte:YT
Arctic Longyearbyen:SJ
"""
"""Area of the IANA zone, then places in it, each with its country."""
