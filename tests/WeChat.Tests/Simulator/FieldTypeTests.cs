using System.Text.Json;
using WeChat.Api.Templates;
using WeChat.Tests.Api.Stage;
using WeChatSimulator.Templates;

namespace WeChat.Tests.Simulator;

/// <summary>The simulator has a table of field types of its own, so that the client's cannot be wrong unnoticed.</summary>
public class FieldTypeTests
{
    private const int ValuesOfAType = 40;

    private static readonly string[] Keys =
    [
        "thing1",
        "short_thing1",
        "number1",
        "letter1",
        "symbol1",
        "character_string1",
        "time1",
        "date1",
        "amount1",
        "phone_number1",
        "car_number1",
        "name1",
        "phrase1",
        "enum1",
        "const1",
        "enum_string1",
    ];

    // Of these most values are nearly right.
    private static readonly string[] Pieces =
    [
        "工",
        "补贴审核",
        "闽",
        "a",
        "Z",
        "Lin",
        "9",
        "12",
        "2026",
        "2026年2月1日",
        "2026-02-31",
        "2026/13/01",
        "2026.1-1",
        "09:30",
        "24:00",
        "9:30:59",
        " ",
        "~",
        " ~ ",
        ".",
        "-",
        "+86",
        "#",
        "￥",
        "$",
        "元",
        "…",
        "·",
        "、",
        "é",
        "😀",
        "\n",
        "\t",
        "\u0000",
        "\u2028",
    ];

    private SimulatedWeChat weChat = null!;
    private string fan = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        weChat = await SimulatedWeChat.StartAsync(options =>
        {
            foreach (var key in Keys)
            {
                options.Templates.Add(
                    new SimulatedTemplate { Id = key, Content = $"内容:{{{{{key}.DATA}}}}" }
                );
            }
        });
        fan = await weChat.NewFanAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await weChat.DisposeAsync();

    [TestCase("thing1", "一二三四五六七八九十一二三四五六七八九十", true)]
    [TestCase("thing1", "一二三四五六七八九十一二三四五六七八九十一", false)]
    [TestCase("thing1", "两\n行", false)]
    [TestCase("number1", "12.50", true)]
    [TestCase("number1", "1,250", false)]
    [TestCase("letter1", "Abc", true)]
    [TestCase("letter1", "Ab1", false)]
    [TestCase("symbol1", "+-*/%", true)]
    [TestCase("symbol1", "+-*/%#", false)]
    [TestCase("character_string1", "PA-2026-0001", true)]
    [TestCase("character_string1", "编号1", false)]
    [TestCase("time1", "15:01", true)]
    [TestCase("time1", "2019年10月1日 15:01", true)]
    [TestCase("time1", "25:01", false)]
    [TestCase("date1", "2019年10月1日~2019年10月3日", true)]
    [TestCase("date1", "15:01", false)]
    [TestCase("date1", "2019-13-01", false)]
    [TestCase("amount1", "￥200.00元", true)]
    [TestCase("amount1", "12345678901", false)]
    [TestCase("phone_number1", "+86-0592-6000000", true)]
    [TestCase("phone_number1", "+86-0592-6000000000", false)]
    [TestCase("car_number1", "粤A8Z888挂", true)]
    [TestCase("car_number1", "粤粤A8Z888", false)]
    [TestCase("name1", "林小雨", true)]
    [TestCase("name1", "林小雨2", false)]
    [TestCase("name1", "一二三四五六七八九十一", false)]
    [TestCase("phrase1", "审核通过", true)]
    [TestCase("phrase1", "审核通过了吗", false)]
    [TestCase("phrase1", "通过!", false)]
    public async Task Send_ValueOfAType_IsJudgedByWeChatsTable(
        string key,
        string value,
        bool fits
    ) => Assert.That(await CodeOfAsync(key, value), Is.EqualTo(fits ? 0 : 47003));

    [TestCaseSource(nameof(Keys))]
    public async Task Send_ManyValues_AreJudgedAsTheClientJudgesThem(string key)
    {
        var random = new Random(20_260_105);
        var differing = new List<string>();
        for (var i = 0; i < ValuesOfAType; i++)
        {
            var value = string.Concat(random.GetItems(Pieces, random.Next(1, 5)));
            var isTaken = await CodeOfAsync(key, value) == 0;
            if (isTaken != TemplateFields.Accepts(key, value))
            {
                differing.Add($"{value} is {(isTaken ? "taken" : "refused")} by the simulator");
            }
        }

        Assert.That(differing, Is.Empty);
    }

    private Task<int> CodeOfAsync(string key, string value)
    {
        var data = new Dictionary<string, object> { [key] = new { value } };
        var body = JsonSerializer.Serialize(
            new
            {
                touser = fan,
                template_id = key,
                data,
            }
        );
        return weChat.CodeOfRawAsync(
            weChat.Options.OfficialAccount,
            "/cgi-bin/message/template/send",
            body
        );
    }
}
