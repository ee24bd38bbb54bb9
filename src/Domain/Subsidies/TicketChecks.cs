using WeChatUnion.Domain.Cases.Contracts;

namespace WeChatUnion.Domain.Subsidies;

/// <summary>What the tickets say, beside what was filled in and beside other claims.</summary>
internal static class TicketChecks
{
    private const string Read = "电子发票";

    public static IEnumerable<CaseCheckResult> Of(
        SeasonRules rules,
        ReturnHomeForm form,
        CaseSubmission submission
    )
    {
        var tickets = ClaimRules.Tickets(submission).ToList();
        var legs = Legs.InOrder(tickets);
        yield return Date(rules, form, legs);
        yield return Way(rules, form, legs);
        yield return Unread(form, tickets);
        yield return Invoice(form, tickets, submission.Clashes);
        yield return Photos(submission);
    }

    /// <summary>The rules alone already find the tickets not in order.</summary>
    public static bool Contradict(SeasonRules rules, CaseSubmission submission)
    {
        var form = ReturnHomeForm.Read(submission.Form) ?? new();
        var legs = Legs.InOrder(ClaimRules.Tickets(submission));
        return Date(rules, form, legs).Verdict == CheckVerdict.Fail
            || Way(rules, form, legs).Verdict == CheckVerdict.Fail;
    }

    private static CaseCheckResult Date(
        SeasonRules rules,
        ReturnHomeForm form,
        IReadOnlyList<DocumentReading> legs
    )
    {
        if (legs.Count == 0)
        {
            return ReturnHomeChecks.Hint("date", "日期", "车票", "没有读到日期，请看图核对。");
        }
        if (legs.Any(leg => !rules.Includes(leg.TravelDate!.Value)))
        {
            return ReturnHomeChecks.Fail("date", "日期", Read, "车票日期不在补贴范围。");
        }
        return legs.Any(leg => leg.TravelDate == form.Date)
            ? ReturnHomeChecks.Pass("date", "日期", Read, "和填写的一致，在范围内。")
            : ReturnHomeChecks.Fail("date", "日期", Read, "和填写的日期不一致。");
    }

    /// <summary>The last leg arrives in the city, and the first one's origin is what counts: the amount hangs on it.</summary>
    private static CaseCheckResult Way(
        SeasonRules rules,
        ReturnHomeForm form,
        IReadOnlyList<DocumentReading> legs
    )
    {
        const string Title = "行程";
        if (legs is not [{ From: { } origin }, ..] || legs[^1].To is not { } arrival)
        {
            return ReturnHomeChecks.Hint("way", Title, "车票", "没有读到起止地点，请看图核对。");
        }
        if (!rules.Arrivals.Any(place => arrival.Contains(place, StringComparison.Ordinal)))
        {
            return ReturnHomeChecks.Fail("way", Title, Read, "车票不是返回本市。");
        }
        return rules.IsIn(origin, form.Region ?? "")
            ? ReturnHomeChecks.Pass("way", Title, Read, "出发地属于所填地区，返回本市。")
            : ReturnHomeChecks.Hint("way", Title, Read, "请看出发地是否属于所填地区。");
    }

    /// <summary>What no machine has read, a person looks at.</summary>
    private static CaseCheckResult Unread(ReturnHomeForm form, IReadOnlyList<CaseMaterial> tickets)
    {
        const string Title = "材料";
        if (tickets.Count == 0)
        {
            return ReturnHomeChecks.Fail(
                "materials",
                Title,
                "材料",
                "没有能看的车票，请退回补正。"
            );
        }
        var unread = tickets.Count(ticket => ticket.Reading is null);
        return (unread, form.Kin) switch
        {
            (_, not null) => ReturnHomeChecks.Hint(
                "materials",
                Title,
                "材料",
                "探亲返厦，请核对亲属关系证明。"
            ),
            (> 0, _) => ReturnHomeChecks.Hint(
                "materials",
                Title,
                "材料",
                "有车票没有读出内容，请看图核对。"
            ),
            _ => ReturnHomeChecks.Pass("materials", Title, "材料", "车票都已读出。"),
        };
    }

    private static CaseCheckResult Invoice(
        ReturnHomeForm form,
        IReadOnlyList<CaseMaterial> tickets,
        IReadOnlyList<CaseClash> clashes
    )
    {
        const string Title = "发票号码";
        if (clashes.Count > 0)
        {
            var others = string.Join("、", clashes.Take(5).Select(clash => clash.Number));
            return new(
                "invoice",
                Title,
                CheckVerdict.Suspicion,
                "其他申请",
                $"{others} 也用了这张发票，请按票上的姓名认定归属。"
            );
        }
        var read = tickets
            .Select(ticket => ticket.Reading?.InvoiceNumber)
            .OfType<string>()
            .ToList();
        var typed = form.ReadInvoice();
        if (tickets.Any(ticket => !ticket.IsReady))
        {
            return ReturnHomeChecks.Hint(
                "invoice",
                Title,
                "车票",
                "有车票还没有处理好，号码还没有比对。"
            );
        }
        if (read.Count == 0)
        {
            return typed is { Succeeded: true, Value: not null }
                ? ReturnHomeChecks.Hint("invoice", Title, "填写", "没有读到号码，填写的没有重复。")
                : ReturnHomeChecks.Hint("invoice", Title, "填写", "没有发票号码，查不了重复。");
        }
        return typed is { Succeeded: true, Value: { } number } && !read.Contains(number)
            ? ReturnHomeChecks.Fail("invoice", Title, Read, "和填写的号码不一致。")
            : ReturnHomeChecks.Pass("invoice", Title, Read, "没有重复。");
    }

    private static CaseCheckResult Photos(CaseSubmission submission)
    {
        const string Title = "图片查重";
        var twins = submission.Twins;
        if (twins.Count == 0)
        {
            return submission.Materials.All(material => material.IsReady)
                ? ReturnHomeChecks.Pass("photos", Title, "图片比对", "没有发现相同的图片。")
                : ReturnHomeChecks.Hint("photos", Title, "图片比对", "有图片还没有比对。");
        }
        var others = string.Join("、", twins.Select(twin => twin.Number).Distinct().Take(5));
        var how = twins.Any(twin => twin.Distance == 0) ? "相同" : "很像";
        return new(
            "photos",
            Title,
            CheckVerdict.Suspicion,
            "图片比对",
            $"和 {others} 的图片{how}。同行家人的票可能合在一张图里，请看乘车人。"
        );
    }
}
