using System.Globalization;
using CsCheck;
using WeChat.Api.Templates;

namespace WeChat.Tests.Api.Templates;

/// <summary>What holds for every field and every text, however broken.</summary>
public class TemplateFieldsPropertyTests
{
    private static readonly string[] Keys =
    [
        "thing1",
        "short_thing2",
        "number3",
        "letter4",
        "symbol5",
        "character_string6",
        "time7",
        "date8",
        "amount9",
        "phone_number10",
        "car_number11",
        "name12",
        "phrase13",
        "enum14",
        "const15",
        "enum_string16",
        "keyword17",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char, 0, 40],
        Gen.OneOf(
                "工会",
                "补贴",
                "a",
                "9",
                " ",
                "\n",
                "\r\n",
                "\u0000",
                "\u2028",
                "元",
                "￥",
                ":",
                "-"
            )
            .Array[0, 30]
            .Select(string.Concat),
        Gen.OneOf("👨‍👩‍👧", "é", "e\u0301", "𠮷", "🇨🇳", "\uD83D", "\uDC00", "字", "…")
            .Array[0, 30]
            .Select(string.Concat)
    );

    private static readonly Gen<(string Key, string Value)> Fields = Gen.Select(
        Gen.OneOf(Keys),
        Text
    );

    [Test]
    public void Fit_AnyText_IsRefusedOrGivesWhatWeChatAccepts() =>
        Fields.Sample(field =>
        {
            if (TryFit(field.Key, field.Value) is not { } fitting)
            {
                return true;
            }

            return TemplateFields.Accepts(field.Key, fitting)
                && fitting.Length > 0
                && !fitting.Any(char.IsControl);
        });

    [Test]
    public void Fit_Twice_ChangesNothingMore() =>
        Fields.Sample(field =>
        {
            var once = TryFit(field.Key, field.Value);
            return once is null || TryFit(field.Key, once) == once;
        });

    [Test]
    public void Fit_WhatWeChatAccepts_KeepsTypedValuesUntouched() =>
        Fields.Sample(field =>
            TemplateFields.RuleOf(field.Key) is null
            || !TemplateFields.Accepts(field.Key, field.Value)
            || TryFit(field.Key, field.Value) == field.Value
        );

    [TestCase("thing1", 20)]
    [TestCase("short_thing1", 10)]
    public void Fit_LongText_KeepsWholeCharactersOfItsBeginning(string key, int limit) =>
        Text.Sample(text =>
        {
            var clean = TryFit("keyword1", text);
            if (clean is null)
            {
                return true;
            }

            var fitting = TemplateFields.Fit(key, clean);
            if (clean.Length <= limit)
            {
                return fitting == clean;
            }

            var kept = fitting[..^1];
            var edges = StringInfo.ParseCombiningCharacters(clean);
            var cut = edges.LastOrDefault(edge => edge <= limit - 1);
            return fitting[^1] == '…' && fitting.Length <= limit && kept == clean[..cut].TrimEnd();
        });

    private static string? TryFit(string key, string value)
    {
        try
        {
            return TemplateFields.Fit(key, value);
        }
        catch (TemplateFieldException)
        {
            return null;
        }
    }
}
