"""Given names that are common knowledge, so that "she" is not taken for a John."""

from __future__ import annotations

_MEN = """
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric
jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry
tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter noah jeremy christian keith roger terry
austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy joe bruce gabriel logan alan juan albert
willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene tom tim jim bill bob mike steve
dave dan matt chris ben sam nick tony greg jeff rob ron ken ted max leo oliver harry charlie alfie luke simon martin
graham colin ian neil stuart nigel gareth rhys owen liam connor hugh hugo pierre jean jacques luc antoine hans klaus
fritz wolfgang jurgen karl lars sven erik olaf ivan vladimir sergei dmitry mikhail boris alexei yevgeny volodymyr
mohammed muhammad mohammad ahmed ahmad ali hassan hussein omar ibrahim mustafa yusuf khaled abdul benjamin yoav avi
moshe carlos luis miguel pedro diego fernando javier pablo sergio rafael marco mario luigi giovanni paolo luca roberto
elon travis jurgen pep kylian lionel cristiano novak rory tiger lebron kim xi joe rishi emmanuel recep narendra
louis theo archie jude kai reece raheem bukayo declan marcus trent alfred ernest stanley cyril clive trevor derek barry keir
gordon alistair hamish angus finlay callum ewan rowan dominic adrian damian julian sebastian tobias lukas jonas niklas
matthias florian mateo santiago alejandro ricardo eduardo enrique rodrigo thiago gabriel vinicius neymar kevin-prince
ibrahima sadio kwame kofi chidi emeka tunde olu jamal malik tariq rashid khalid saeed hamid reza mehdi arjun rahul vikram
sanjay raj anil sunil satya sundar wei ming hiroshi kenji takashi shinzo yuki denis tomas stefan andreas bruno mathieu felix emil otto jan piet rick todd chad brad kirk troy clark dean glenn craig
abhishek aditya akira alessandro alfonso alvaro amit anatoly anders andre andrei andres andriy andrzej angelo anton
antonio arturo ashok asif attila babar baptiste barnaby bernd bilal bjorn bogdan bram brent brett cedric cesar chinedu
christophe ciaran clayton clifford cody colby curtis daichi damien danilo darnell darren darryl davide deepak
desmond dieter doug dragan duane dustin dwayne dwight eddie eddy ernesto etienne fabien fabio faisal felipe francesco
francois freddie fredrik gabor garrett gerard gerardo gianluca gilles giuseppe gonzalo goran grady grayson guillaume
guillermo gunnar gunther gustavo hakim hamza hank haruki hector heiner helmut henk henrik henrique horst hyun ignacio
igor iker imran ionut istvan jae jakub jasper jermaine jesper joachim joao joaquin jochen johan joost jorge
julien kamal karan karim kasper kazuo kieran konstantin krzysztof kurt lamar laszlo laurent leandro leon leroy lloyd
lorenzo lucas lyle maarten mads magnus mahmoud manfred manish manuel marcel marek marvin massimo matteo mattias maxim
maxime melvin mihai mikkel mitch mitchell nasser nathaniel neal nicolas nikhil nikola norman nuno oleg oleksandr
olivier otis paulo pavel pawel percy petr philippe pieter piotr quentin quincy rainer rajesh ramesh ramon
randall raphael rasheed rasmus raul ravi reggie reuben rex ricky rodney rohit rolf romain ruben rui rupert sachin
salvador salvatore samir sander satoshi scottie segun seung shahid shane shawn sheldon shinji sidney sipho soren
spencer stan stefano steffen stephan stephane suresh sylvain tanner tarek tendai terrence thabo thierry tiago timur
toby torsten tyrone ulf ulrich usman vernon vijay viktor vincenzo virat virgil walid warren wasim wendell werner
wesley willem wojciech xabi xavier youssef yuri yves zach zack ziad zoltan zoran
"""
_WOMEN = """
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy
angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine
maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea
cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy
sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla
alexis lori jane kate katie sue beth jill fiona nicola claire zoe lucy chloe ella mia ava lily daisy poppy freya
suella yvette angela theresa liz nadine priti kemi penny nicola ursula giorgia sanna jacinda greta hillary kamala
nikki gina janet taylor beyonce rihanna adele selena ariana olga natasha svetlana irina tatiana elena ines lena ada
fatima aisha layla amina noor yasmin mariam leila ingrid astrid birgit heidi petra ilse greta francesca chiara giulia
sophie isla evie ruby rosie holly molly daisy phoebe imogen harriet florence matilda beatrice eleanor edith esther naomi
miriam leah tamara melanie vanessa bridget siobhan niamh aoife eilidh morag gwen bronwyn carys jodie kylie kirsty lindsay
lesley gillian geraldine maureen doreen eileen sheila rita vera nora clara flora agnes celia cecilia monica veronica
bianca camila daniela mariana paola renata giovanna alessandra anneliese katharina johanna annika maja freja saga amal
hala rania nadia samira zainab khadija amara ngozi chioma priya anjali deepika aishwarya mei ling valentina lucia carmen rosa ana isabel pilar sofia gabriela simone brigitte claudine colette caroline lydia hilary
kristen kristin wendy tina tara tracy paula joanna joanne lorraine marianne mirette neelima alexandra charlize
aarti abena adaeze adriana agnieszka akosua anja anke antje aurelie ayumi beatriz bethany brianna brooke camille
cassandra catalina celine chantal chiamaka clarissa claudia courtney dagmar daphne debbie debby deirdre delia
delphine divya dolores ekaterina elaine elisa elke ellie elodie eloise emilie estelle ewa farah federica felicity
fernanda folake franziska galina gemma gisela glenda halima haruka hayley heike helene helga henrietta ilaria
isabela isabelle jasmine jocelyn juliana juliet jutta kaitlyn kara karin katarzyna katja katrin kavita keiko kendra
kerry kirsten kumiko lakshmi lana larisa laure leanne leticia liesel lindiwe lorna lottie louisa luciana lucinda
ludmila mabel magdalena maisie malgorzata manon marcia margaux margit marisol marjorie martina mathilde maxine meera
melinda millie mindy miranda moira monika monique muriel myra natalia nathalie neha nisha noreen nour odette oksana
olena ophelia paige pauline penelope philippa phyllis pooja priscilla radhika ramona raquel rekha renate roberta rocio
roisin rosalind rosemary rowena roxanne sabine sabrina sakura salma sandrine sangeeta saoirse selina shauna shreya
sian silke silvia sinead solene stacey stella sunita susanne swati sylvie tabitha tamsin tanya tess thandi
thea tracey trudy ulrike uta valeria valerie veronique vivian whitney winifred ximena xiu yoko yolanda yulia
yumi yvonne zofia
"""
_OTHER_MEN = """
abel abner abraham alain alastair alberto aldo alec alonzo alvin amir amos andy archibald ariel armand armando arne
arnold arvid ashton ashwin aubrey augusto avery axel ayman bashar bastian benedict benny bernard bernardo bernhard
bert bertrand bjarne blaine boaz brady brendan brennan bret brock bryant byron caleb calvin carlo carlton cecil
chester chuck cillian clement clint conor corey cornelius cyrus dallin damir damon daniele danny dario darius darragh
daryl deandre delroy demetrius denzel devin dewayne dexter dirk domenico donnie dorian doyle dwain eamon eamonn
ebenezer edgar edmund edwin egor eitan eli elias elliot elliott elvis emerson emir enoch enzo erwin esteban euan evan
ezekiel ezra fabian farhan federico ferdinand fergus filip finn floyd forrest francesc fred frederick fredric gaetano
galen garry garth gaston gavin geoff geoffrey gerhard gianni gideon gil gino giorgio giuliano godfrey grigory guido
hamad harald haris harlan harley harun haydn heinrich herbert herman hermann hiram homer horace horatio howie
humberto hussain iain ike ilya immanuel ioannis isaac isaiah ishaan ismail itamar jabari jacinto jaden jaime jake
jalen jamar janos jared jarrod javon jayden jeb jed jedediah jens jericho jerome jerrod jimmy jochem joel joey johnny
jon jonah jonny jordi josef josh josiah jovan judd juergen jules julio jurriaan kaleb karsten kaspar kelvin kendrick
kenny khalifa khalil kilian kip klay kobe kris kristof kristoffer kunal kwasi laith leif len lennart lenny leonard
leonardo leonid leopold leron lester levi lex linus lothar lowell ludovic ludwig luiz lukasz luther mahesh malcolm
mamadou mansour marc marcello marcelo mariano marius marlon marty matias maurice mauricio mauro maury maxwell mehmet
merrill merv micah micheal mickey mikael mikel mikey mikhael milan milo milton mirko mohamed mohit mordechai moritz
morris mort morten mukesh murat murray naftali nahum nate naveed navin ned nestor niall nico nicolo niklaus nils nir
noam noel nolan obi octavio ofer oisin olek omri orion orrin orson oscar oswald ozzie paddy padraig pascal patrice
patricio petar pete petro phil phineas piers prakash pranav prasad preston rafi raimund raja rakesh ramiro ranjit
rashad reginald regis rene rian ridley rishabh roddy roderick rodolfo roland ronan ronnie royce rudy rufus rune
ruslan ryo salman sammy sanjeev santino saul sebastien selim semyon sergey sergi sergiy seth shai shaun shlomo sid
siegfried silvio simeon slava solomon stevie stewart stig svein syed sylvester tad taj takumi talal tamer tariku
tarun taylan teddy terrell thad thaddeus theodor theodore tibor tito titus tomasz tomer tommaso tommy trae travon tre
tremaine trevon tristan tyree tyrell udo ulysses umar umberto uri uriah valentino valery vasily vaughn veit vic
victor vikas vinay vince vincente vinny vitali vitaly vito vivek vlad walt wilbur wilfred wilhelm willard willis
winston woody wyatt xander xiang yair yaroslav yasser yehuda yigal yitzhak yoel yonatan yosef yousef yusef zachariah
zaid zak zane zayn zeev zeke zev zlatan zubin
"""
_OTHER_WOMEN = """
abbie abby adelina adrienne agatha aileen aimee alana alanna alba aleksandra alessia alina alisa alisha alison allie
allison alma althea alva alyssa amelia amrita anabel anais anastasia anat andie angelica angelina angelique angie
anita annabel annabelle anne annette annie antoinette antonella antonia anya araceli ariadne ariane arianna arielle
arlene ashlee ashleigh ashlyn assia athena aubree audrey augusta aurora avril ayelet ayesha aylin barb becky belinda
bella belle berenice bernadette bernice bertha beryl bessie bettina bev billie blanca blanche bonnie bree brenna
briana bridie britney britt britta bryony caitlin calista callie camilla candice caprice cara carina carissa carla
carlotta carly carole carrie cassie catharine cathy catrin cecile cecily chana chandra chanel charlene charmaine
chelsie cherie christa christiane christie christy ciara cindy clarice clementine cleo colleen cora cordelia coretta
corinne cristina dalia dalila darcy daria darla darlene debora deena delilah della demi desiree diann dianna dianne
dina dominique dora dorothea ebony edie edna effie eimear eleanora eleni eliana elin elisabeth elise elissa eliza
ellen elly elodia elsa elsie elvira emelia emilia emmeline enid erica ericka erika erin erna ernestine esme esmeralda
esperanza etta eugenia eunice eva evangeline evelina evita fay faye felicia fernande fleur florine fran francine
frida friederike gabby gabi gabriella gabrielle gail genevieve georgette georgina germaine gertrude gianna gigi ginny
gladys glenys gracie graciela greer gretchen guadalupe gwendolyn gwyneth hailey haley halle hanna harriett hattie
hedda hedy helaine helena henriette hermione hester hettie hila hillari hortense ilana ileana ilona imani ingeborg
iolanda irene irma isadora isobel isolde ivana ivanka ivette ivonne izzy jacinta jackie jaclyn jada jana janae
janelle janette janine janis jaqueline jayne jeanette jeanie jeanine jeanne jeannette jemima jen jenna jennie jenny
jeri jerilyn jess jessa jessie jillian joann joaquina jodi joelle johanne jolene joni jorja josefina josephine josie
juanita judi julianna julianne julieta justine kaitlin kalpana kamila karina karla karlie karolina karyn kasia
katelyn katerina katharine kathi kathie kathy katy katya kay kaya kaylee keely keira kelli kellie kellyanne kelsey
kendall kenia keri keziah khloe kiara kiersten kiley kimora kira kirstie kirstin kitty krista kristi kristie kristina
kristine kristy krystal kyla kyra lacey laila lainey lala lani lara larissa latasha latisha latoya laurie lavinia
leandra leann leanna leda leia lenore leona leonie leonora leta letitia lexi lia liana libby lida lidia lila lilia
lilian liliana lillian lilly lindsey linnea lisbeth lise lissa liv liza lizzie lizzy lois lola lora lorelei loretta
louella lourdes luanne luella lula lulu lupita luz lynda lyndsey lynette lynn lynne lyra mackenzie maddie madeleine
madeline madelyn madonna mae maeve magda maggie maia maira makayla malala malia malin malinda malka mallory mandy
marcella marcy margarita margie margo margot marguerite mariah marian marianna maribel marilee marilou marina marissa
marjory marla marlene marlo marni marta martine marva maryam maryann marybeth masha maude maura mavis maya mckenna
meaghan meena meghan megyn mehwish melania melina meredith meryl micaela michaela mikaela mila mildred miley mimi
mina minerva minnie mireille mirela missy mitzi mollie mona morgane muna myriam myrna myrtle nan nanette naomie
natascha natasja nell nellie nessa nettie nichola nichole nicki nicolette nicolle nina nita noelle noemi nola nona
norah norma nuala nuria octavia odessa ofelia oona oprah oriana orla orly ottilie pam parvati patsy patti patty
paulette paulina peggy perla pernille petula phillipa pippa polly portia priyanka queenie rachael rachelle raina
randi reba rebeca rebekah regina reina rena renee reyna rhea rhiannon rhoda rhonda ria rikke rina robyn rochelle romy
rona ronda ronja rosalia rosalie rosalyn rosamund rosanna roseanne rosella rosetta rosita roslyn roxana roxane ruthie
sabina sadia sadie safia sally samara sana sanaa sandi saskia scarlett selma seraphina serena shaina shakira shana
shanice shanna shannon shari sharla sharron shawna shayla sheena shelley shelly sheri sherri sherrie sheryl shira
shireen shirin sibyl sienna sigrid silvana simona sissy sofie solange sondra sonia sonja sonya stacy stefanie
stephania stephany suki sunniva susana susannah susie suzanne suzette suzy sybil sylvia syreeta tabatha talia
tallulah tamar tami tamika tammy tania tasha tatyana tawny taya teagan teri terri tessa thalia thelma thora tia tiana
tiffany tilda tilly tisha toni toya trina trish trisha trudie tuva twyla tyra ulla uma vanda velma vicki vickie vicky
vida vilma viola violeta violette virginie vivien vivienne wanda wiebke wilhelmina willow wilma winnie winona yael
yana yara yasmeen yasmina yesenia ylva yuliya yusra zadie zahra zara zelda zena zendaya zinnia zita zoya zuleika
zuzana
"""
GIVEN = frozenset(_MEN.split()) | frozenset(_WOMEN.split())
"""Names by which alone a text may mean a person."""
MEN = frozenset((_MEN + _OTHER_MEN).split()) - frozenset(_WOMEN.split())
WOMEN = frozenset((_WOMEN + _OTHER_WOMEN).split()) - frozenset(_MEN.split())
