using WeChatSimulator.Accounts;
using WeChatSimulator.Menus;
using WeChatSimulator.Templates;

namespace WeChatSimulator;

/// <summary>What the simulator plays. Standing alone it reads the section <c>Simulator</c> of the configuration.</summary>
public sealed class SimulatorOptions
{
    public AccountOptions OfficialAccount { get; } =
        new()
        {
            AppId = "wx0000000000000001",
            AppSecret = "simulated-official-account-secret",
            OriginalId = "gh_000000000001",
            CallbackUrl = "http://localhost:5080/wechat/official-account",
        };

    public AccountOptions MiniProgram { get; } =
        new()
        {
            AppId = "wx0000000000000002",
            AppSecret = "simulated-mini-program-secret",
            OriginalId = "gh_000000000002",
            CallbackUrl = "http://localhost:5080/wechat/mini-program",
        };

    /// <summary>What the chat's head shows.</summary>
    public string AccountName { get; set; } = "城市工会";

    /// <summary>Shown beside the phone: whatever helps to try the back end, such as invented people.</summary>
    public IList<string> Hints { get; } = [];

    /// <summary>Where browsers and the back end reach the simulator's host; pictures' addresses begin with it.</summary>
    public string PublicBaseUrl { get; set; } = "http://localhost:5090";

    /// <summary>Signs text messages posted to <c>/sms-gateway</c>.</summary>
    public string SmsSecret { get; set; } = "simulated-sms-secret";

    /// <summary>The server that wx.request of the demo mini-program reaches, and no other.</summary>
    public string MiniProgramApiUrl { get; set; } = "http://localhost:5080/api/v1";

    /// <summary>Seed of OpenIds and media ids; 0 draws at random, anything else repeats.</summary>
    public int Seed { get; set; }

    /// <summary>How long an attempt may take; WeChat waits five seconds.</summary>
    public TimeSpan ReplyTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Attempts in all; WeChat makes three.</summary>
    public int Attempts { get; set; } = 3;

    /// <summary>Life of an access token; shorten it to see expiry.</summary>
    public TimeSpan TokenLife { get; set; } = TimeSpan.FromSeconds(7200);

    /// <summary>Oldest fans are forgotten above this number.</summary>
    public int MaxFans { get; set; } = 20_000;

    /// <summary>Mass messages that one follower may get in a month; a service account has four.</summary>
    public int MassMessagesAMonth { get; set; } = 4;

    /// <summary>OpenIds on one page of a list; lower it to see paging.</summary>
    public int LargestPage { get; set; } = 10_000;

    /// <summary>What both accounts may send with from the start; they add and delete more by the API.</summary>
    public IList<SimulatedTemplate> Templates { get; } = [.. TemplateLibrary.Beginnings()];

    /// <summary>Shown until the back end creates a menu.</summary>
    public IList<ShownButton> DefaultMenu { get; } =
    [
        new()
        {
            Name = "绑卡",
            Type = "click",
            Key = "card.bind",
        },
        new()
        {
            Name = "平安返厦",
            Type = "click",
            Key = "subsidies.claim",
        },
        new()
        {
            Name = "更多",
            SubButton =
            [
                new()
                {
                    Name = "抽奖",
                    Type = "click",
                    Key = "draws.enter",
                },
                new()
                {
                    Name = "我的铁粉分",
                    Type = "click",
                    Key = "iron-fans.mine",
                },
                new()
                {
                    Name = "帮助",
                    Type = "click",
                    Key = "help",
                },
            ],
        },
    ];
}
