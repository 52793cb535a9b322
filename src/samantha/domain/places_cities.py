"""Places by which people say where they live: big cities, states, provinces, regions. Plain data.

Written by us, the likelier one where a name is shared (Birmingham is the one in England, Georgia
the country is in the other table and the state is here). A name that follows its zone needs no zone
of its own. Cities that name an IANA zone are found there and are not repeated.
"""

CITIES = """
GB Europe/London: Manchester, Birmingham, Leeds, Liverpool, Sheffield, Bristol, Newcastle,
 Nottingham, Leicester, Coventry, Bradford, Hull, Stoke, Wolverhampton, Plymouth, Southampton,
 Portsmouth, Derby, Reading, Brighton, Norwich, York, Oxford, Cambridge, Bath, Exeter, Luton,
 Sunderland, Preston, Blackpool, Bolton, Swindon, Ipswich, Peterborough, Milton Keynes,
 Northampton, Gloucester, Cheltenham, Canterbury, Carlisle, Durham, Lancaster, Lincoln, Salford,
 Stockport, Croydon, Hackney, Brixton, Tottenham, Camden, Glasgow, Edinburgh, Aberdeen, Dundee,
 Inverness, Stirling, Perthshire, Cardiff, Swansea, Newport, Wrexham, Bangor, Aberystwyth,
 Belfast, Derry, Londonderry, Lisburn, Hove, Cornwall, Devon, Kent, Essex, Sussex, Surrey,
 Norfolk, Suffolk, Yorkshire, Lancashire, Cumbria, Dorset, Somerset, Northumberland, Shropshire,
 the Highlands, Orkney, Shetland, Skye, Whitby, Margate,
 the Isle of Wight, Hastings, Bournemouth, Huddersfield,
 Halifax in Yorkshire, Grimsby, Middlesbrough, Tyneside, Hereford, Otley, Tunbridge Wells,
 Worcester, Shrewsbury, Harrogate, Scarborough, Wakefield, Barnsley, Doncaster, Rotherham,
 Stoke-on-Trent,
 Telford, Walsall, Dudley, Rugby, Kettering, Bedford, Watford, Guildford, Basingstoke, Salisbury,
 Winchester, Chichester, Eastbourne, Folkestone, Maidstone, Colchester, Chelmsford, Southend, Truro,
 Penzance, Torquay, Taunton, Yeovil, Barrow, Burnley, Blackburn, Rochdale, Oldham, Wigan,
 Warrington, Chester, Crewe, Macclesfield, Paisley, Kilmarnock, Dumfries, Oban, Fort William,
 Llandudno,
 Carmarthen, Merthyr Tydfil, Newry, Omagh, Ballymena
IE Europe/Dublin: Cork, Galway, Limerick, Waterford, Kilkenny, Sligo, Donegal, Kerry, Mayo,
 Wexford, Drogheda, Dundalk, Tralee, Killarney, Connemara
US America/New_York: Boston, Philadelphia, Philly, Baltimore, Washington DC, Washington D.C., DC,
 Brooklyn, Queens, the Bronx, Manhattan, Staten Island, NYC, New York City, Buffalo, Rochester,
 Pittsburgh, Cleveland, Columbus, Cincinnati, Atlanta, Charlotte, Raleigh, Richmond, Miami,
 Orlando, Tampa, Jacksonville, Savannah, Charleston, Hartford, New Haven, Newark, Jersey City,
 Albany, Ann Arbor
US America/New_York: Maine/ME, New Hampshire/NH, Vermont/VT, Massachusetts/MA, Rhode Island/RI,
 Connecticut/CT, New York State/NY, upstate New York, New Jersey/NJ, Pennsylvania/PA, Delaware/DE,
 Maryland/MD, Virginia/VA, West Virginia/WV, North Carolina/NC, South Carolina/SC, Florida/FL,
 Ohio/OH, Michigan/MI, Georgia the state/GA, New England, Long Island, Cape Cod
US America/Indiana/Indianapolis: Indiana/IN
US America/Kentucky/Louisville: Kentucky/KY
US America/Chicago: Houston, Dallas, Fort Worth, San Antonio, Austin, New Orleans, Nashville,
 Memphis, Minneapolis, Saint Paul, Milwaukee, Madison, St Louis, Saint Louis, Kansas City, Omaha,
 Des Moines, Oklahoma City, Tulsa, Birmingham Alabama, Texas/TX, Illinois/IL, Wisconsin/WI,
 Minnesota/MN, Iowa/IA, Missouri/MO, Arkansas/AR, Louisiana/LA, Mississippi/MS, Alabama/AL,
 Tennessee/TN, Oklahoma/OK, Kansas/KS, Nebraska/NE, South Dakota/SD, North Dakota/ND, the Midwest
US America/Denver: Salt Lake City, Albuquerque, Santa Fe, Colorado Springs, El Paso, Colorado/CO,
 Utah/UT, New Mexico/NM, Wyoming/WY, Montana/MT
US America/Boise: Idaho/ID
US America/Phoenix: Tucson, Arizona/AZ
US America/Los_Angeles: San Francisco, SF, San Diego, San Jose California, Sacramento, Oakland,
 Fresno, Las Vegas, Reno, Portland, Seattle, Spokane, Tacoma, Berkeley, LA, California/CA,
 Oregon/OR, Washington State/WA, Nevada/NV, the Bay Area, Silicon Valley, SoCal
US America/Anchorage: Alaska/AK
US Pacific/Honolulu: Hawaii/HI, Hawai'i, Maui, Oahu
PR America/Puerto_Rico: San Juan
CA America/Toronto: Ottawa, Montreal, Montréal, Quebec City, Quebec/QC, Québec, Ontario/ON,
 Hamilton Ontario, Mississauga, Kitchener, London Ontario
CA America/Halifax: Nova Scotia/NS, Prince Edward Island/PEI, Cape Breton
CA America/Moncton: New Brunswick/NB, Fredericton
CA America/St_Johns: Newfoundland/NL, St John's, Saint John's
CA America/Winnipeg: Manitoba/MB
CA America/Regina: Saskatchewan/SK, Saskatoon
CA America/Edmonton: Calgary, Alberta/AB, Banff
CA America/Vancouver: Victoria BC, British Columbia/BC, Kelowna
CA America/Whitehorse: Yukon, the Yukon
AU Australia/Sydney: Canberra, Newcastle NSW, New South Wales/NSW, Wollongong, ACT
AU Australia/Melbourne: Victoria/VIC, Geelong, Ballarat
AU Australia/Brisbane: Queensland/QLD, Gold Coast, the Gold Coast, Cairns, Townsville
AU Australia/Adelaide: South Australia
AU Australia/Perth: Western Australia, Fremantle
AU Australia/Hobart: Tasmania/TAS, Launceston
AU Australia/Darwin: Northern Territory, Alice Springs
NZ Pacific/Auckland: Wellington, Christchurch, Dunedin, Hamilton, Tauranga, Queenstown, Nelson
DE Europe/Berlin: Munich, München, Muenchen, Hamburg, Cologne, Köln, Koeln, Frankfurt, Stuttgart,
 Düsseldorf, Dusseldorf, Leipzig, Dresden, Hannover, Hanover, Nuremberg, Nürnberg, Bremen,
 Dortmund, Essen, Bonn, Freiburg, Heidelberg, Kiel, Bavaria, Bayern, Saxony, Münster
AT Europe/Vienna: Wien, Graz, Linz, Salzburg, Innsbruck
CH Europe/Zurich: Zürich, Geneva, Genève, Genf, Basel, Bern, Berne, Lausanne, Lugano
FR Europe/Paris: Marseille, Lyon, Lyons, Toulouse, Nice, Nantes, Strasbourg, Bordeaux, Lille,
 Rennes, Montpellier, Grenoble, Brittany, Normandy, Provence
ES Europe/Madrid: Barcelona, Valencia, Seville, Sevilla, Bilbao, Zaragoza, Málaga, Malaga,
 Granada, Catalonia, Andalusia, the Basque Country, Galicia, Mallorca, Majorca, Ibiza
ES Atlantic/Canary: Tenerife, Gran Canaria, Lanzarote, the Canaries, Canary Islands
PT Europe/Lisbon: Lisboa, Porto, Oporto, Braga, Coimbra, Faro, the Algarve
IT Europe/Rome: Roma, Milan, Milano, Naples, Napoli, Turin, Torino, Palermo, Bologna, Florence,
 Firenze, Venice, Venezia, Verona, Genoa, Genova, Bari, Catania, Trieste, Sicily, Sardinia,
 Tuscany
NL Europe/Amsterdam: Rotterdam, The Hague, Den Haag, Utrecht, Eindhoven, Groningen, Leiden, Delft
BE Europe/Brussels: Bruxelles, Brussel, Antwerp, Antwerpen, Ghent, Gent, Bruges, Liège, Liege,
 Leuven, Flanders, Wallonia
PL Europe/Warsaw: Warszawa, Kraków, Krakow, Cracow, Łódź, Lodz, Wrocław, Wroclaw, Poznań, Poznan,
 Gdańsk, Gdansk, Lublin, Katowice, Szczecin
CZ Europe/Prague: Praha, Brno, Ostrava, Plzeň, Pilsen
SE Europe/Stockholm: Gothenburg, Göteborg, Malmö, Malmo, Uppsala, Lund, Kiruna
NO Europe/Oslo: Bergen, Trondheim, Stavanger, Tromsø, Tromso
DK Europe/Copenhagen: København, Aarhus, Odense, Aalborg
FI Europe/Helsinki: Tampere, Turku, Oulu, Espoo, Lapland, Rovaniemi
HU Europe/Budapest: Debrecen, Szeged
RO Europe/Bucharest: București, Cluj, Timișoara, Iași, Transylvania
GR Europe/Athens: Thessaloniki, Crete, Αθήνα, Patras, Corfu
HR Europe/Zagreb: Split, Dubrovnik, Rijeka
RS Europe/Belgrade: Beograd, Novi Sad
BG Europe/Sofia: Plovdiv, Varna
UA Europe/Kyiv: Kiev, Київ, Lviv, Kharkiv, Odesa, Odessa, Dnipro
RU Europe/Moscow: Москва, Saint Petersburg, St Petersburg, Санкт-Петербург, Kazan, Sochi
TR Europe/Istanbul: İstanbul, Ankara, Izmir, İzmir, Antalya, Bursa
IL Asia/Jerusalem: Tel Aviv, Haifa
LB Asia/Beirut: Tripoli in Lebanon
EG Africa/Cairo: Alexandria, Giza, Luxor
MA Africa/Casablanca: Rabat, Marrakesh, Marrakech, Fez, Tangier
NG Africa/Lagos: Abuja, Kano, Ibadan, Port Harcourt
GH Africa/Accra: Kumasi, Tamale
KE Africa/Nairobi: Mombasa, Kisumu
ZA Africa/Johannesburg: Cape Town, Durban, Pretoria, Joburg, Jozi, Soweto, Gqeberha
TZ Africa/Dar_es_Salaam: Zanzibar, Dodoma, Arusha
AE Asia/Dubai: Abu Dhabi, Sharjah
SA Asia/Riyadh: Jeddah, Mecca, Medina, Dammam
PK Asia/Karachi: Lahore, Islamabad, Rawalpindi, Faisalabad, Peshawar
IN Asia/Kolkata: Delhi, New Delhi, Mumbai, Bombay, Bangalore, Bengaluru, Chennai, Madras,
 Hyderabad, Pune, Ahmedabad, Jaipur, Lucknow, Kochi, Cochin, Goa, Kerala, Punjab, Gujarat, Tamil
 Nadu, Calcutta
BD Asia/Dhaka: Chittagong, Sylhet
CN Asia/Shanghai: Beijing, Shenzhen, Guangzhou, Chengdu, Wuhan, Xi'an, Nanjing, Hangzhou,
 北京, 上海, 广州
TW Asia/Taipei: Kaohsiung, 台北
JP Asia/Tokyo: Osaka, Kyoto, Yokohama, Nagoya, Sapporo, Kobe, Fukuoka, Hiroshima, Okinawa,
 東京, 大阪, 京都
KR Asia/Seoul: Busan, Incheon, Daegu, 서울, 부산
VN Asia/Ho_Chi_Minh: Hanoi, Saigon, Da Nang
TH Asia/Bangkok: Chiang Mai, Phuket
ID Asia/Jakarta: Bandung, Surabaya, Yogyakarta, Java
ID Asia/Makassar: Bali, Denpasar
PH Asia/Manila: Cebu, Davao, Quezon City
MY Asia/Kuala_Lumpur: Kuala Lumpur, KL, Penang, Johor
BR America/Sao_Paulo: São Paulo, Rio, Rio de Janeiro, Brasília, Brasilia, Belo Horizonte,
 Curitiba, Porto Alegre, Florianópolis
BR America/Bahia: Salvador
MX America/Mexico_City: CDMX, Ciudad de México, Guadalajara, Puebla, Oaxaca
AR America/Argentina/Buenos_Aires: Rosario, Patagonia
CO America/Bogota: Bogotá, Medellín, Medellin, Cali, Cartagena
PE America/Lima: Cusco, Arequipa
CL America/Santiago: Valparaíso, Valparaiso, Concepción
"""
"""``country zone: name, name/ABBREVIATION, …``; a line that begins with a space goes on."""

SHARED = frozenset(
    """
    alexandria birmingham cambridge columbus cordoba durham georgia granada halifax hamilton lincoln
    newcastle perth portland richmond rochester santiago valencia victoria
    """.split()  # noqa: SIM905
)
"""Names of several well-known places: said back with the country, so that he can correct it."""
