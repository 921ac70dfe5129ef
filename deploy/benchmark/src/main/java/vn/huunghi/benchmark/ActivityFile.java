package vn.huunghi.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A file such as a province keeps of the past years: dates, figures and names as people write them, now and then wrong.
 *
 * @param prefix of the rows' ids; the same prefix and number of rows make the same file
 */
record ActivityFile(String prefix, int rows, List<Organiser> organisers) {

    /** Who does something, and where. */
    record Organiser(String name, String province) {}

    private static final List<String> HEADINGS = List.of(
            "Mã dòng",
            "Loại hoạt động",
            "Tên hoạt động",
            "Ngày bắt đầu",
            "Ngày kết thúc",
            "Đơn vị tổ chức",
            "Tỉnh",
            "Địa điểm",
            "Nước đối tác",
            "Kết quả",
            "Nguồn",
            "Lượt người tham gia tuyên truyền",
            "Lượt người tham gia giao lưu",
            "Suất học bổng",
            "Kinh phí hỗ trợ của địa phương",
            "Người tham dự");
    private static final int FIRST_FIGURE = 11;
    private static final int MONEY = 14;

    private static final List<String> KINDS = List.of(
            "Tuyên truyền", "Giao lưu văn hóa", "Giao lưu thanh niên", "Tặng quà", "Đoàn vào", "Tập huấn", "GIFT");
    private static final List<String> DEEDS = List.of(
            "Tuyên truyền về tình hữu nghị với nhân dân",
            "Giao lưu văn nghệ chào mừng ngày Quốc khánh",
            "Trao học bổng cho học sinh nghèo vượt khó gốc",
            "Tiếp đoàn đại biểu hội hữu nghị",
            "Thăm, tặng quà nhân dịp Tết cổ truyền của sinh viên",
            "Tập huấn công tác đối ngoại nhân dân với");
    private static final List<String> COUNTRIES =
            List.of("Campuchia", "Lào", "Trung Quốc", "Nhật Bản", "Hàn Quốc", "Cuba", "Liên bang Nga", "KH");
    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);
    private static final int DAYS = 3400; // until spring 2025, when every province of 2024 is in force still
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Writes it as CSV with semicolons. */
    Path csv(Path directory) {
        Path file = directory.resolve(prefix + ".csv");
        Random random = new Random(prefix.hashCode());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("\uFEFF" + String.join(";", HEADINGS) + "\r\n");
            for (int i = 1; i <= rows; i++) {
                Object[] cells = row(i, random);
                for (int c = 0; c < cells.length; c++) {
                    out.write(c == 0 ? "" : ";");
                    out.write(cells[c] == null ? "" : quoted(cells[c]));
                }
                out.write("\r\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static String quoted(Object cell) {
        String text = cell instanceof LocalDate day ? VIETNAMESE.format(day) : cell.toString();
        return text.matches("(?s).*[;\"\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** Writes it as a workbook, whose numbers and most of whose days are cells of that kind. */
    Path xlsx(Path directory) {
        Path file = directory.resolve(prefix + ".xlsx");
        Random random = new Random(prefix.hashCode());
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "huunghi", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Hoạt động");
            for (int c = 0; c < HEADINGS.size(); c++) {
                sheet.value(0, c, HEADINGS.get(c));
            }
            for (int i = 1; i <= rows; i++) {
                write(sheet, i, row(i, random));
                if (i % 1000 == 0) {
                    sheet.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static void write(Worksheet sheet, int row, Object... cells) {
        for (int c = 0; c < cells.length; c++) {
            if (cells[c] instanceof LocalDate day) {
                sheet.value(row, c, day);
                sheet.style(row, c).format("dd/mm/yyyy").set();
            } else if (cells[c] instanceof Integer number) {
                sheet.value(row, c, number);
            } else if (cells[c] != null) {
                sheet.value(row, c, cells[c].toString());
            }
        }
    }

    private Object[] row(int number, Random random) {
        Organiser organiser = any(organisers, random);
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        String country = any(COUNTRIES, random);
        Object[] cells = new Object[HEADINGS.size()];
        cells[0] = prefix + "-" + number;
        cells[1] = any(KINDS, random);
        cells[2] = any(DEEDS, random) + " " + country + " tại " + organiser.province() + " lần " + number;
        cells[3] = random.nextInt(3) == 0 ? day.minusDays(random.nextInt(5)) : null;
        cells[4] = random.nextInt(10) == 0 ? day.toString() : day;
        cells[5] = organiser.name();
        cells[6] = organiser.province();
        cells[7] =
                random.nextInt(2) == 0 ? "Nhà văn hóa số " + random.nextInt(300) + ", " + organiser.province() : null;
        cells[8] = country;
        cells[9] = random.nextInt(4) == 0 ? "Tăng cường hiểu biết; Thắt chặt quan hệ hữu nghị" : null;
        cells[10] = "Báo cáo công tác đối ngoại nhân dân năm " + day.getYear();
        int figures = 2 + random.nextInt(2);
        for (int f = 0; f < figures; f++) {
            int column = FIRST_FIGURE + random.nextInt(HEADINGS.size() - FIRST_FIGURE);
            cells[column] = column == MONEY ? money(random) : figure(random);
        }
        if (random.nextInt(100) < 3) {
            spoil(cells, random);
        }
        return cells;
    }

    private static Object figure(Random random) {
        int count = 20 + random.nextInt(900);
        return switch (random.nextInt(6)) {
            case 0 -> "hơn " + count;
            case 1 -> "gần " + (1 + random.nextInt(9)) + "," + random.nextInt(10) + " ngàn";
            case 2 -> count + "–" + (count + 200);
            case 3 -> "khoảng " + count;
            default -> count;
        };
    }

    private static String money(Random random) {
        return (random.nextBoolean() ? "trên " : "") + (1 + random.nextInt(900)) + " triệu đồng";
    }

    private static void spoil(Object[] cells, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> cells[1] = "Chưa rõ loại";
            case 1 -> cells[4] = "31/02/2020";
            case 2 -> cells[5] = "Hội không ai biết";
            default -> cells[15] = "rất chi là đông";
        }
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
