namespace WeChatUnion.Domain.Cases.Payments;

public enum PayFileFormat
{
    Xlsx = 1,

    /// <summary>CSV in UTF-8 with its mark.</summary>
    Csv = 2,

    /// <summary>CSV in GB18030, for banks' older systems.</summary>
    CsvGb18030 = 3,
}
