using System.Globalization;
using System.Text;
using Sylvan.Data.Csv;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Infrastructure.Tables;

/// <summary>Comma, semicolon or tab, as the first line shows; quoted cells may hold line breaks.</summary>
internal sealed class CsvReader(Stream file, Encoding encoding) : ITableReader
{
    /// <summary>Longest cell in characters; no column comes near it.</summary>
    public const int LongestCell = 300;

    /// <summary>Longest row: an unclosed quote swallows rows until here, not until memory ends.</summary>
    private const int LongestRow = 1 << 20;

    private readonly StreamReader text = new(
        file,
        encoding,
        detectEncodingFromByteOrderMarks: true
    );
    private CsvDataReader? rows;

    public string Place => Row.ToString(CultureInfo.InvariantCulture);

    public int Count => rows!.RowFieldCount;

    public double Fraction => file.Length == 0 ? 1 : (double)file.Position / file.Length;

    private int Row => rows?.RowNumber ?? 1;

    public string this[int cell]
    {
        get
        {
            if (cell >= rows!.RowFieldCount)
            {
                return "";
            }
            var span = rows.GetFieldSpan(cell).Trim();
            return span.Length > LongestCell ? CellMarks.TooLong
                : span.Length == 0 ? ""
                : span.ToString();
        }
    }

    public bool NextTable()
    {
        if (rows is not null)
        {
            return false;
        }
        rows = Reading(() =>
            CsvDataReader.Create(
                text,
                new CsvDataReaderOptions
                {
                    HasHeaders = false,
                    CsvStyle = CsvStyle.Lax,
                    Comment = '\0',
                    BufferSize = 1 << 16,
                    MaxBufferSize = LongestRow,
                }
            )
        );
        return true;
    }

    public bool Read() =>
        Reading(() =>
        {
            while (rows!.Read())
            {
                for (var i = 0; i < rows.RowFieldCount; i++)
                {
                    if (!rows.GetFieldSpan(i).IsWhiteSpace())
                    {
                        return true;
                    }
                }
            }
            return false;
        });

    public void Dispose()
    {
        rows?.Dispose();
        text.Dispose();
    }

    private T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DecoderFallbackException error)
        {
            throw new UnusableFileException(
                $"第 {Row} 行之后的文字编码不对，请另存为 UTF-8 的 CSV。",
                error
            );
        }
        catch (CsvRecordTooLargeException error)
        {
            throw new UnusableFileException(
                $"第 {Row} 行之后有一行过长，可能是引号没有成对。",
                error
            );
        }
        catch (FormatException error)
        {
            throw new UnusableFileException(
                $"第 {Row} 行之后的格式不对，可能是引号没有成对。",
                error
            );
        }
    }
}
