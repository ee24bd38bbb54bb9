using System.Globalization;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Cases.Payments.Recovery;
using WeChatUnion.Domain.Cases.Payments.Returns;
using WeChatUnion.Gateway.ConsoleShell;

namespace WeChatUnion.Gateway.Cases.Payments;

/// <summary>How finance reads payments.</summary>
internal static class PayWords
{
    public static string Of(PayBatchState state) =>
        state switch
        {
            PayBatchState.Filling => "正在生成",
            PayBatchState.Prepared => "待复核",
            PayBatchState.Freezing => "正在冻结",
            PayBatchState.Frozen => "已冻结，待下载",
            PayBatchState.Exported => "已下载，待回盘",
            PayBatchState.Settled => "已结清",
            PayBatchState.Dissolving => "正在撤销",
            PayBatchState.Dissolved => "已撤销",
            _ => ConsoleWords.Nothing,
        };

    public static string Of(PayStop why) =>
        why switch
        {
            PayStop.NoMember => "没有对应的会员",
            PayStop.NotInMembership => "会籍不在册，或所属工会停用、未缴会费",
            PayStop.Listed => "在黑名单内，不能发放补贴",
            PayStop.NoCard => "没有在用的工会卡，或有多张且都没有绑定",
            PayStop.CardHeld => "工会卡刚换绑，24 小时内不发放",
            PayStop.Changed => "生成批次后申请或工会卡有变化",
            PayStop.Dissolved => "批次撤销",
            PayStop.ByStaff => "人工停止发放",
            PayStop.Disputed => "另一件申请报了同样的号码，待审核人员再次核实",
            _ => ConsoleWords.Nothing,
        };

    public static string Of(PayReturnState state) =>
        state switch
        {
            PayReturnState.Reading => "正在读取",
            PayReturnState.Waiting => "正在入账",
            PayReturnState.Done => "已完成",
            PayReturnState.Broken => "没有读完，未入账",
            _ => ConsoleWords.Nothing,
        };

    public static string Of(PayRecoveryState state) =>
        state switch
        {
            PayRecoveryState.Asked => "待确认",
            PayRecoveryState.Confirmed => "已追回",
            PayRecoveryState.Refused => "已驳回",
            _ => ConsoleWords.Nothing,
        };

    /// <summary>What is wrong with a row of the bank's file, and what to do.</summary>
    public static string Of(PayRowOutcome outcome) =>
        outcome switch
        {
            PayRowOutcome.ItemUnreadable => "明细编号缺失或无法识别，请按下载文件里的编号填写",
            PayRowOutcome.ResultUnclear => "处理结果不是“成功”或“失败”",
            PayRowOutcome.AmountUnreadable => "金额无法识别",
            PayRowOutcome.NotInBatch => "不是这个批次的明细",
            PayRowOutcome.Repeated => "同一明细在文件里重复，只按第一行入账",
            PayRowOutcome.Contradicts =>
                "和文件里另一行或以前的回盘结果相反，没有入账，请向银行核实",
            PayRowOutcome.WrongAmount => "金额和批次里的不一致，没有入账，请向银行核实",
            PayRowOutcome.WasDropped => "这笔已停止发放，请向银行核实",
            _ => "",
        };

    public static string Of(PayFileFormat format) =>
        format switch
        {
            PayFileFormat.Xlsx => "Excel（xlsx）",
            PayFileFormat.Csv => "CSV（UTF-8）",
            PayFileFormat.CsvGb18030 => "CSV（GB18030）",
            _ => ConsoleWords.Nothing,
        };

    /// <summary>Fen as yuan: 1,234.50 元.</summary>
    public static string Yuan(long cents) =>
        string.Create(CultureInfo.InvariantCulture, $"{cents / 100m:N2} 元");

    /// <summary>202701 as 2027年1月.</summary>
    public static string Month(int month) => $"{month / 100}年{month % 100}月";
}
