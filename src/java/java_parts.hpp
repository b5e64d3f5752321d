// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace jixiao::java {

// The parts of the generated classes that are the same for all tables; @…@ stands for the others.

inline constexpr std::string_view class_part = R"java(@PACKAGE@import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The grading standards of a table; written by jixiao @VERSION@. Nothing in it is rounded. */
public final class @CLASS@ {
  /** Whose table it is. */
  public static final String DEPARTMENT = @DEPARTMENT@;

  /** Every standard, in the order of the table. */
  public static final List<Standard> ALL = all();

  private @CLASS@() {}

  /** The standard of an indicator; an activity of null is any. Null if there is none. */
  public static Standard of(String activity, String indicator) {
    for (Standard s : ALL) {
      if (s.indicator.equals(indicator) && (activity == null || s.activity.equals(activity))) {
        return s;
      }
    }
    return null;
  }

  /** A grade and why. Without a grade, word and id are null and rank is 0; 1 is the best. */
  public static final class Verdict {
    public final int rank;
    public final String word;
    public final String id;
    public final String reason;

    Verdict(int rank, String word, String id, String reason) {
      this.rank = rank;
      this.word = word;
      this.id = id;
      this.reason = reason;
    }

    @Override
    public String toString() {
      return word + " (" + reason + ")";
    }
  }

  /** The standard of one indicator: the cuts of its number line, and what lies between them. */
  public static final class Standard {
    public final String activity;
    public final String indicator;
    /** What its numbers are in; empty for labels and bare numbers. */
    public final String unit;
    private final boolean refusesNegative;
    private final String[] words;
    private final String[] ids;
    private final BigDecimal[] cuts;
    private final boolean[] ownNumberIsRight;
    private final int[] ranks;
    private final String[] reasons;
    private final String[] labels;
    private final int[] labelRanks;

    Standard(String activity, String indicator, String unit, boolean refusesNegative,
        String[] words, String[] ids, String[] cuts, boolean[] ownNumberIsRight, int[] ranks,
        String[] reasons, String[] labels, int[] labelRanks) {
      this.activity = activity;
      this.indicator = indicator;
      this.unit = unit;
      this.refusesNegative = refusesNegative;
      this.words = words;
      this.ids = ids;
      this.cuts = new BigDecimal[cuts.length];
      for (int i = 0; i < cuts.length; i++) {
        this.cuts[i] = new BigDecimal(cuts[i]);
      }
      this.ownNumberIsRight = ownNumberIsRight;
      this.ranks = ranks;
      this.reasons = reasons;
      this.labels = labels;
      this.labelRanks = labelRanks;
    }

    /** Whether it grades numbers; else labels alone. */
    public boolean isNumeric() {
      return ranks.length != 0;
    }

    /**
     * The grade of a number in the standard's unit.
     *
     * @throws IllegalArgumentException empty-text, number-for-label or negative-count
     */
    public Verdict grade(BigDecimal value) {
      return grade(value, BigDecimal.ONE);
    }

    /** The grade of an exact ratio, by cross-multiplication; of a percentage, as 100 n / d. */
    public Verdict grade(BigDecimal numerator, BigDecimal denominator) {
      if (numerator == null || denominator == null) {
        throw new IllegalArgumentException("empty-text");
      }
      if (!isNumeric()) {
        throw new IllegalArgumentException("number-for-label");
      }
      if (denominator.signum() == 0) {
        throw new IllegalArgumentException("zero-denominator");
      }
      BigDecimal n = denominator.signum() < 0 ? numerator.negate() : numerator;
      BigDecimal d = denominator.abs();
      if (refusesNegative && n.signum() < 0) {
        throw new IllegalArgumentException("negative-count");
      }
      int low = 0;
      int high = cuts.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        int beside = n.compareTo(cuts[middle].multiply(d));
        if (beside > 0 || (beside == 0 && ownNumberIsRight[middle])) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return verdict(ranks[low], reasons[low]);
    }

    /**
     * The grade of a label, or, where there are labels alone, of the word of a level.
     *
     * @throws IllegalArgumentException empty-text or unknown-label
     */
    public Verdict gradeLabel(String label) {
      String wanted = label == null ? "" : normal(label);
      if (wanted.isEmpty()) {
        throw new IllegalArgumentException("empty-text");
      }
      for (int i = 0; i < labels.length; i++) {
        if (labels[i].equals(wanted)) {
          return verdict(labelRanks[i], "label");
        }
      }
      for (int i = 0; i < words.length && !isNumeric(); i++) {
        if (words[i].equals(wanted)) {
          return verdict(i + 1, "grade_word");
        }
      }
      throw new IllegalArgumentException("unknown-label");
    }

    private Verdict verdict(int rank, String reason) {
      return rank == 0 ? new Verdict(0, null, null, reason)
          : new Verdict(rank, words[rank - 1], ids[rank - 1], reason);
    }
  }

  // Full-width forms are the narrow ones, and spaces are nothing.
  private static String normal(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char narrow = c > 0xff00 && c < 0xff5f ? (char) (c - 0xfee0) : c;
      if (!Character.isWhitespace(narrow) && !Character.isSpaceChar(narrow)) {
        out.append(narrow);
      }
    }
    return out.toString();
  }

  private static List<Standard> all() {
    List<Standard> all = new ArrayList<Standard>();
@ADDED@    return Collections.unmodifiableList(all);
  }

@PARTS@}
)java";

inline constexpr std::string_view cases_part = R"java(@PACKAGE@import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.math.BigDecimal;

/**
 * Every bound of every standard, and a step to either side of it: `java @CLASS@Cases`. With the
 * argument `-` it grades lines of standard input instead, each the number of a standard from 0, a
 * tab and a number, and prints the rank and the reason.
 */
public final class @CLASS@Cases {
  private static int checks = 0;
  private static int failures = 0;

  private @CLASS@Cases() {}

  public static void main(String[] words) throws Exception {
    if (words.length == 1 && words[0].equals("-")) {
      gradeLines();
      return;
    }
    int failed = run();
    System.out.println(checks + " cases, " + failed + " failed");
    System.exit(failed == 0 ? 0 : 1);
  }

  /** How many cases fail; each is said on standard output. */
  public static synchronized int run() {
    checks = 0;
    failures = 0;
@CALLED@    return failures;
  }

  // A rank of -1 is a refusal.
  private static void check(int number, String value, int rank, String reason) {
    checks++;
    String wanted = rank + " " + reason;
    String got = answer(number, value);
    if (!wanted.equals(got)) {
      failures++;
      System.out.println(number + ", " + value + ": " + got + ", not " + wanted);
    }
  }

  private static String answer(int number, String value) {
    try {
      @CLASS@.Verdict v = @CLASS@.ALL.get(number).grade(new BigDecimal(value));
      return v.rank + " " + v.reason;
    } catch (IllegalArgumentException e) {
      return "-1 " + e.getMessage();
    }
  }

  private static void gradeLines() throws Exception {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
    PrintStream out = new PrintStream(System.out, false, "UTF-8");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] parts = line.split("\t", -1);
      out.println(answer(Integer.parseInt(parts[0]), parts[1]));
    }
    out.flush();
  }

@CASES@}
)java";

inline constexpr std::string_view junit_part =
    R"java(@PACKAGE@import static org.junit.Assert.assertEquals;

import org.junit.Test;

/** The cases of @CLASS@Cases under JUnit 4. */
public class @CLASS@Test {
  @Test
  public void everyBoundIsGradedAsItWasChecked() {
    assertEquals(0, @CLASS@Cases.run());
  }
}
)java";

}  // namespace jixiao::java
