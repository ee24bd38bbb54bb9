using WeChat.Api.Templates;

namespace WeChat.Tests.Api.Templates;

public class TemplateFieldsTests
{
    [TestCase("thing1", "平安返厦补贴")]
    [TestCase("thing12", "一二三四五六七八九十一二三四五六七八九十")]
    [TestCase("short_thing1", "一二三四五六七八九十")]
    [TestCase("number1", "339208499")]
    [TestCase("number1", "12.50")]
    [TestCase("letter1", "ABCxyz")]
    [TestCase("symbol1", "★！…￥+")]
    [TestCase("character_string1", "PA-2026-0001 #7")]
    [TestCase("time1", "15:01")]
    [TestCase("time1", "2019年10月1日 15:01")]
    [TestCase("time1", "2019年10月1日 15:01:59")]
    [TestCase("time1", "2019年8月8日")]
    [TestCase("time1", "09:00~17:30")]
    [TestCase("time1", "2019年10月1日 15:01~2019年10月2日 8:00")]
    [TestCase("date1", "2019年10月1日")]
    [TestCase("date1", "2015年01月05日")]
    [TestCase("date1", "2019-10-01 15:01")]
    [TestCase("date1", "2019/10/1")]
    [TestCase("date1", "2019.10.1")]
    [TestCase("date1", "2019-10-01~2019-10-07")]
    [TestCase("amount1", "￥100")]
    [TestCase("amount1", "$12.50")]
    [TestCase("amount1", "200.00元")]
    [TestCase("phone_number1", "+86-0766-66888866")]
    [TestCase("car_number1", "粤A8Z888挂")]
    [TestCase("car_number1", "闽D12345")]
    [TestCase("name1", "广州腾讯科技有限公司")]
    [TestCase("name1", "Anna-Maria O'Connor")]
    [TestCase("phrase1", "审核通过")]
    [TestCase("enum_string1", "到店领取")]
    [TestCase("keyword1", "任何文字，任何长度，旧模板由微信自己截断")]
    public void Fit_ValueThatFits_StaysAsItIs(string key, string value)
    {
        Assert.That(TemplateFields.Fit(key, value), Is.EqualTo(value));
        Assert.That(TemplateFields.Accepts(key, value), Is.True);
    }

    [TestCase(
        "thing1",
        "一二三四五六七八九十一二三四五六七八九十一",
        "一二三四五六七八九十一二三四五六七八九…"
    )]
    [TestCase("short_thing1", "一二三四五六七八九十一", "一二三四五六七八九…")]
    [TestCase("thing1", "第一行\r\n第二行\t第三列\u0007", "第一行 第二行 第三列")]
    [TestCase(
        "thing1",
        "一二三四五六七八九十一二三四五六七八👨‍👩‍👧",
        "一二三四五六七八九十一二三四五六七八…"
    )]
    [TestCase("thing1", "1234567890123456789\U00020BB7", "1234567890123456789…")]
    [TestCase("name1", "某某市总工会困难职工帮扶中心", "某某市总工会困难职…")]
    [TestCase("name1", "Bartholomew Featherstone", "Bartholomew Feather…")]
    [TestCase("number1", " 42\n", "42")]
    public void Fit_ValueThatMayBeCut_IsCutBetweenCharacters(
        string key,
        string value,
        string fitting
    ) => Assert.That(TemplateFields.Fit(key, value), Is.EqualTo(fitting));

    [TestCase("thing1", "")]
    [TestCase("thing1", " \n\t")]
    [TestCase("keyword1", "\u0001")]
    [TestCase("number1", "三")]
    [TestCase("number1", "１２")]
    [TestCase("number1", "-5")]
    [TestCase("number1", "1.")]
    [TestCase("number1", "123456789012345678901234567890123")]
    [TestCase("letter1", "abc1")]
    [TestCase("symbol1", "★★★★★★")]
    [TestCase("symbol1", "a")]
    [TestCase("character_string1", "编号7")]
    [TestCase("character_string1", "123456789012345678901234567890123")]
    [TestCase("time1", "下午三点")]
    [TestCase("time1", "25:00")]
    [TestCase("time1", "15:60")]
    [TestCase("time1", "15:01~")]
    [TestCase("date1", "15:01")]
    [TestCase("date1", "2019年13月1日")]
    [TestCase("date1", "2019-10/01")]
    [TestCase("date1", "明天")]
    [TestCase("amount1", "1,000元")]
    [TestCase("amount1", "￥￥1")]
    [TestCase("amount1", "12345678901")]
    [TestCase("amount1", "两百元")]
    [TestCase("phone_number1", "123456789012345678")]
    [TestCase("phone_number1", "见短信")]
    [TestCase("phone_number1", "+-")]
    [TestCase("car_number1", "闽D1234567")]
    [TestCase("car_number1", "闽厦D1234")]
    [TestCase("name1", "张三1")]
    [TestCase("phrase1", "已通过ok")]
    [TestCase("phrase1", "审核未通过了")]
    [TestCase("phrase1", "通过。")]
    public void Fit_ValueWhoseMeaningACutWouldChange_IsRefusedByKeyAndRuleAlone(
        string key,
        string value
    )
    {
        var refused = Assert.Throws<TemplateFieldException>(() => TemplateFields.Fit(key, value))!;

        Assert.That(refused.Key, Is.EqualTo(key));
        Assert.That(
            refused.Message,
            Is.EqualTo($"The value of {key} does not fit: {refused.Rule}.")
        );
        Assert.That(TemplateFields.Accepts(key, value), Is.False);
    }

    [Test]
    public void Fit_ListedValues_TakesThoseAlone()
    {
        var data = new Dictionary<string, string> { ["enum_string4"] = "邮寄" };
        var listed = new Dictionary<string, IReadOnlyList<string>>
        {
            ["enum_string4"] = ["到店领取", "邮寄到家"],
        };

        Assert.That(() => TemplateFields.Fit(data), Throws.Nothing);
        Assert.That(
            () => TemplateFields.Fit(data, listed),
            Throws.TypeOf<TemplateFieldException>()
        );
        data["enum_string4"] = "邮寄到家";
        Assert.That(TemplateFields.Fit(data, listed), Is.EqualTo(data));
    }

    [TestCase("thing")]
    [TestCase("first")]
    [TestCase("site01")]
    [TestCase("1")]
    public void RuleOf_KeyWithoutAType_IsNull(string key) =>
        Assert.That(TemplateFields.RuleOf(key), Is.Null);
}
