using System.Text;
using PlacePartners.Measures.Import;
using PlacePartners.Platform.Http;

namespace PlacePartners.Tests.Measures.Import;

public class CsvTableTests
{
    private const string Sample = "Year,Area,Value\r\n2019,Ynys Môn – “west”,69.5\r\n2020,Lambeth,\r\n";

    public static TheoryData<string, bool> Encodings =>
        new()
        {
            { "utf-8", false },
            { "utf-8", true },
            { "utf-16", true },
            { "utf-16", false },
            { "utf-16BE", true },
            { "utf-16BE", false },
            { "windows-1252", false },
        };

    [Theory, MemberData(nameof(Encodings))]
    public void The_same_text_is_read_from_every_encoding(string name, bool mark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] file = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Sample)];

        var table = Read(file);

        table.Headings.ShouldBe(["Year", "Area", "Value"]);
        table.Rows[0].Cells.ShouldBe(["2019", "Ynys Môn – “west”", "69.5"]);
        table.Rows[1].Cells.ShouldBe(["2020", "Lambeth", ""]);
        table.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public void The_delimiter_is_found_even_when_headings_hold_others(string delimiter)
    {
        var heading =
            "Deaths"
            + string.Concat(Enumerable.Repeat(",;\t".Replace(delimiter, "", StringComparison.Ordinal), 3))
            + "all";

        var table = Read(
            string.Join(delimiter, "Year", $"\"{heading}\"", "Value")
                + "\n"
                + string.Join(delimiter, "2019", "\"a,b;c\"", "1")
        );

        table.Headings.ShouldBe(["Year", heading, "Value"]);
        table.Rows.ShouldHaveSingleItem().Cells.ShouldBe(["2019", "a,b;c", "1"]);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_row_keeps_the_line_on_which_it_begins(string newline)
    {
        var table = Read(
            string.Join(newline, "Year,Note", "2018,plain", "2019,\"two", "lines\"", "", "2020", "2021,last")
        );

        table.Rows.Select(row => (row.Line, row.Cells[0])).ShouldBe([(2, "2018"), (3, "2019"), (7, "2021")]);
        table.Rows[1].Cells[1].ShouldBe($"two{newline}lines");
        table.Problems.ShouldBe([new CsvRowProblem(6, "The row has 1 cell, but there are 2 cells with a heading.")]);
    }

    [Fact]
    public void A_row_that_does_not_fit_spoils_no_other()
    {
        var table = Read("A,B\n1,2\n1,2,3\n4\n5,6,,\n");

        table.Rows.Select(row => row.Line).ShouldBe([2, 5]);
        table.Rows[1].Cells.ShouldBe(["5", "6"]);
        table.Problems.Select(problem => problem.Line).ShouldBe([3, 4]);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_reported()
    {
        var table = Read("A,B\n1,2\n3,\"4\n5,6\n");

        table.Rows.ShouldHaveSingleItem().Line.ShouldBe(2);
        table.Problems.ShouldBe([new CsvRowProblem(3, "A quotation mark is opened and never closed.")]);
    }

    [Fact]
    public void Blank_columns_at_the_end_of_the_headings_are_left_out() =>
        Read("A,B,,\n1,2,,\n").Headings.ShouldBe(["A", "B"]);

    [Fact]
    public void A_column_is_found_by_its_heading_without_regard_to_case()
    {
        var table = Read("Year,Local Authority\n2019,Lambeth\n");

        table.PositionOf("local authority").ShouldBe(1);
        table.PositionOf("Area").ShouldBeNull();
    }

    [Theory]
    [InlineData("", "The file is empty")]
    [InlineData("\n\n", "The file is empty")]
    [InlineData(",,,\n1,2,3\n", "it holds only numbers")]
    [InlineData("2019,45.5\n2020,46\n", "it holds only numbers")]
    [InlineData("Year,,Value\n2019,a,1\n", "Column 2 has no heading.")]
    [InlineData("Year,Value,year \n2019,1,2\n", "The heading “Year” stands over 2 columns.")]
    [InlineData("Year,Value\n", "The file has headings but no rows.")]
    [InlineData("PK\u0003\u0004workbook", "This is not a CSV file.")]
    [InlineData("a\0\0b\0", "This is not a CSV file.")]
    public void An_unusable_file_is_refused_with_a_sentence(string text, string sentence)
    {
        CsvTable.TryRead(Encoding.UTF8.GetBytes(text), out var table, out var problem).ShouldBeFalse();

        problem!.ShouldContain(sentence);
        table.ShouldBeNull();
    }

    [Theory]
    [InlineData(100_000, true)]
    [InlineData(100_001, false)]
    public void More_than_100_000_rows_are_refused(int rows, bool taken)
    {
        var text = new StringBuilder("A,B\n");
        for (var row = 0; row < rows; row++)
        {
            text.Append(row % 2 == 0 ? "1,2\n" : "1\n");
        }

        CsvTable.TryRead(Encoding.UTF8.GetBytes(text.ToString()), out _, out var problem).ShouldBe(taken, problem);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var random = new Random(13);
        const string Alphabet = "ab,;\"\t\r\n 1=é";

        for (var round = 0; round < 500; round++)
        {
            List<string[]> rows =
            [
                .. Enumerable
                    .Range(0, random.Next(1, 6))
                    .Select(_ =>
                        Enumerable
                            .Range(0, 3)
                            .Select(_ =>
                                "x"
                                + string.Concat(
                                    Enumerable
                                        .Range(0, random.Next(8))
                                        .Select(_ => Alphabet[random.Next(Alphabet.Length)])
                                )
                                + "x"
                            )
                            .ToArray()
                    ),
            ];

            var table = Read(CsvText.Write(["A, first", "B", "C"], rows));

            table.Rows.Select(row => row.Cells.ToArray()).ShouldBe(rows);
        }
    }

    private static CsvTable Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static CsvTable Read(byte[] file) =>
        CsvTable.TryRead(file, out var table, out var problem) ? table : throw new InvalidOperationException(problem);
}
