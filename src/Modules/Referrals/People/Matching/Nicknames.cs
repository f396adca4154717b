namespace PlacePartners.Referrals;

/// <summary>Names that stand for each other in these islands, and in the communities of the places we work in.</summary>
internal static class Nicknames
{
    // The first of a line is the full name. A short form may stand for several.
    private const string Known = """
        abigail abby gail
        alan al allan allen
        albert al bert bertie
        alexander alex al sandy sasha xander alec alistair
        alexandra alex sandra sandy lexi
        alfred alf alfie fred freddie
        amanda mandy
        andrew andy drew
        angela angie ange
        ann anne annie anna nan nancy hannah
        anthony tony antony ant
        archibald archie
        arthur art artie
        barbara barb babs barbie
        benjamin ben benny
        bernard bernie
        bridget biddy bridie
        catherine cath cathy kate katie kathy kitty kit katherine kathleen kay katharine kathryn
        charles charlie chas chuck chaz
        charlotte lottie charlie lotte
        christine chris chrissie tina christina
        christopher chris kit topher
        clifford cliff
        cynthia cindy
        daniel dan danny
        david dave davey dai davy
        deborah deb debbie debra
        denis dennis den denny
        derek del
        desmond des
        donald don donnie
        dorothy dot dottie dolly dora
        douglas doug dougie
        edith edie
        edward ed eddie ned ted teddy eddy
        edwin ed eddie
        eleanor nell nellie ellie ella nora elinor
        elizabeth liz lizzie beth betty bess bessie eliza lisa libby elsie lilibet betsy elisabeth
        ellen nell nellie
        emily em emmie milly
        emma em emmy
        ernest ernie
        eugene gene
        florence flo florrie flossie
        frances fran fanny frankie
        francis frank frankie
        frederick fred freddie freddy
        gabriel gabe
        geoffrey geoff jeff jeffrey
        george georgie
        gerald gerry jerry
        gerard gerry
        gertrude gertie trudy
        gillian gill jill gilly
        gordon gordy
        graham graeme grahame
        gregory greg
        gwendolyn gwen
        harold harry hal
        harriet hattie harriett
        helen nell nellie ellen helena
        henry harry hank hal
        herbert bert herb bertie
        hugh hughie shug
        ian iain
        isabella bella izzy isobel isabel bel ishbel
        jacob jake
        jacqueline jackie jacqui
        james jim jimmy jamie jem
        jane janie jenny janet
        janet jan jenny
        jennifer jen jenny
        jeremy jerry jez
        jessica jess jessie
        joan joanie
        joanna jo joanne joann
        john jack johnny jon ian sean
        jonathan jon jonny
        joseph joe joey
        josephine jo josie
        joshua josh
        joyce joy
        judith judy jude
        julia julie
        kenneth ken kenny
        lawrence larry laurie laurence
        leonard len lenny leo
        leslie les
        lilian lily lil lillian
        louis lou lewis
        louise lou
        lynda linda lyn lindy
        madeleine maddy madeline
        margaret maggie meg peggy peg madge marge margie greta rita daisy mags
        marjorie marge madge
        martha mattie
        martin marty
        mary molly polly may mamie maria marie moll
        matilda tilly tilda mattie
        matthew matt
        maureen mo
        michael mick mike mickey mikey micky
        mildred millie
        millicent millie milly
        mohammed mohammad muhammad mohamed muhammed mo md mohamad
        nathaniel nat nathan
        nicholas nick nicky nic nicolas
        nicola nicky nikki
        norman norm
        oliver ollie
        olive ollie
        pamela pam
        patricia pat patsy tricia trish paddy patti
        patrick pat paddy
        pauline paula
        penelope penny
        percival percy
        peter pete
        philip phil phillip pip
        philippa pippa
        priscilla cilla
        rachel rach rachael
        raymond ray
        rebecca becky becca bex
        reginald reg reggie
        richard dick rick ricky rich richie dickie
        robert bob bobby rob robbie bert robin
        roderick rod roddy
        rodney rod
        roland roly rowland
        ronald ron ronnie
        rosemary rose rosie
        ruth ruthie
        samantha sam
        samuel sam sammy
        sarah sally sara sadie
        sidney sid sydney
        simon si
        sophia sophie
        stanley stan
        stephen steve steven stevie stephan
        susan sue susie susanna suzanne suzie suzy
        sylvia sylvie silvia
        terence terry terrance
        teresa tess terry theresa tessa
        theodore ted teddy theo
        thomas tom tommy
        timothy tim timmy
        valerie val
        vera vee
        veronica ronnie vera
        victor vic
        victoria vicky vicki tori
        vincent vince vinny
        violet vi
        virginia ginny
        vivian viv vivienne
        walter wally walt
        wilfred wilf
        william bill billy will willie liam willy
        winifred win winnie freda
        yvonne eve
        zachary zach zack
        """;

    private static readonly ILookup<string, int> Lines = Known
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .SelectMany((line, number) => line.Split(' ').Select(name => (name, number)))
        .ToLookup(entry => entry.name, entry => entry.number);

    /// <summary>Whether two first names, in lower case and without accents, can be the same person's.</summary>
    public static bool StandFor(string one, string other) => Lines[one].Intersect(Lines[other]).Any();
}
